package io.baton.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CredentialsTest {

    @Test
    void a_token_is_known_by_its_digest_in_either_case() {
        String digest = SecurityConfigFixture.SHA256_OF_SECRET;

        assertThat(tokens(digest).find("secret")).hasValueSatisfying(caller -> {
            assertThat(caller.name()).isEqualTo("machine:crm");
            assertThat(caller.roles()).containsExactly("integration");
        });
        assertThat(tokens(digest.toUpperCase(java.util.Locale.ROOT)).find("secret"))
                .isPresent();
    }

    @Test
    void nothing_else_is_a_token() {
        MachineTokens tokens = tokens(SecurityConfigFixture.SHA256_OF_SECRET);

        assertThat(tokens.find("secret ")).isEmpty();
        assertThat(tokens.find("")).isEmpty();
        assertThat(tokens.find(SecurityConfigFixture.SHA256_OF_SECRET)).isEmpty();
    }

    @Test
    void demo_users_need_the_sandbox_even_when_switched_on() {
        DemoUsers users = new DemoUsers(SecurityConfigFixture.with(Map.of("baton.security.demo-users", "true")));

        assertThat(users.list()).isEmpty();
        assertThat(users.find("otto", "otto-demo")).isEmpty();
    }

    @Test
    void a_webhook_signature_is_checked_whole() {
        byte[] code = Secrets.hmacSha256("key").doFinal(new byte[] {1, 2, 3});
        String hex = HexFormat.of().formatHex(code);

        assertThat(WebhookSignature.matches("sha256=" + hex, code)).isTrue();
        assertThat(WebhookSignature.matches("SHA256=" + hex.toUpperCase(java.util.Locale.ROOT), code))
                .isTrue();
        assertThat(WebhookSignature.matches(hex, code)).isFalse();
        assertThat(WebhookSignature.matches("sha256=" + hex.substring(2), code)).isFalse();
        assertThat(WebhookSignature.matches("sha256=" + hex + "00", code)).isFalse();
    }

    @Test
    void roles_give_the_rights_written_down_and_no_more() {
        Rights rights = new Rights(SecurityConfigFixture.with(Map.of()));

        assertThat(rights.of(Set.of("operator")))
                .containsExactlyInAnyOrder(
                        Rights.OPEN,
                        Rights.READ,
                        Rights.COMPLETE,
                        Rights.OPERATE,
                        Rights.LIST_EVENTS,
                        Rights.READ_EVENTS,
                        Rights.REDACT);
        assertThat(rights.of(Set.of("viewer"))).containsExactlyInAnyOrder(Rights.READ, Rights.LIST_EVENTS);
        assertThat(rights.of(Set.of("integration"))).containsExactly(Rights.OPEN);
        assertThat(rights.of(Set.of("billing"))).containsExactlyInAnyOrder(Rights.READ, Rights.COMPLETE);
        assertThat(rights.of(Set.of("offline_access", "Operator", ""))).isEmpty();
    }

    @Test
    void a_firm_names_owner_roles_of_its_own() {
        Rights rights =
                new Rights(SecurityConfigFixture.with(Map.of("baton.security.owner-roles", "billing,legal-counsel")));

        assertThat(rights.of(Set.of("legal-counsel"))).contains(Rights.COMPLETE);
        assertThat(rights.of(Set.of("delivery-lead"))).isEmpty();
    }

    private static MachineTokens tokens(String sha256) {
        return new MachineTokens(SecurityConfigFixture.withToken(sha256, "integration"));
    }
}
