package io.baton.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SecurityGuardTest {

    private static final OidcSwitch NO_ISSUER = new OidcSwitch(Optional.empty(), true);
    private static final SecurityConfig NOTHING = SecurityConfigFixture.with(Map.of());

    @Test
    void nobody_to_sign_in_refuses_the_start_and_says_what_to_set() {
        assertThat(faults(NOTHING, NO_ISSUER, false))
                .singleElement()
                .asString()
                .contains("quarkus.oidc.auth-server-url", "baton.security.tokens.<name>.sha256");
    }

    @Test
    void a_token_an_issuer_or_the_sandbox_is_enough() {
        OidcSwitch issuer = new OidcSwitch(Optional.of("https://id.example/realms/firm"), true);

        assertThat(faults(SecurityConfigFixture.withToken("a".repeat(64), "integration"), NO_ISSUER, false))
                .isEmpty();
        assertThat(faults(NOTHING, issuer, false)).isEmpty();
        assertThat(faults(NOTHING, NO_ISSUER, true)).isEmpty();
    }

    @Test
    void an_issuer_that_is_switched_off_is_none() {
        OidcSwitch off = new OidcSwitch(Optional.of("https://id.example"), false);

        assertThat(faults(NOTHING, off, false)).hasSize(1);
    }

    @Test
    void a_limit_of_nothing_refuses_the_start() {
        SecurityConfig none = SecurityConfigFixture.with(Map.of("baton.security.limits.requests-per-caller", "0"));

        assertThat(faults(none, NO_ISSUER, true)).singleElement().asString().contains("baton.security.limits");
    }

    @Test
    void demo_users_outside_the_sandbox_refuse_the_start() {
        SecurityConfig demo = SecurityConfigFixture.with(Map.of("baton.security.demo-users", "true"));

        assertThat(faults(demo, NO_ISSUER, false)).anyMatch(fault -> fault.contains("baton.security.demo-users"));
        assertThat(faults(demo, NO_ISSUER, true)).isEmpty();
    }

    @Test
    void a_token_in_the_clear_or_a_short_secret_refuses_the_start() {
        SecurityConfig config = SecurityConfigFixture.with(Map.of(
                "baton.security.tokens.crm.sha256",
                "my-token",
                "baton.security.tokens.crm.roles",
                "integration",
                "baton.security.webhooks.salesforce.secret",
                "short"));

        assertThat(faults(config, NO_ISSUER, false))
                .hasSize(2)
                .anyMatch(fault -> fault.startsWith("baton.security.tokens.crm.sha256"))
                .anyMatch(fault -> fault.startsWith("baton.security.webhooks.salesforce.secret"))
                .noneMatch(fault -> fault.contains("my-token") || fault.contains("short\""));
    }

    private static List<String> faults(SecurityConfig config, OidcSwitch oidc, boolean sandbox) {
        return new SecurityGuard(config, oidc).faults(sandbox);
    }
}
