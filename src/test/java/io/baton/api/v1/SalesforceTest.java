package io.baton.api.v1;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.api.fake.ApiTestProfile;
import io.baton.api.fake.FakeInbox;
import io.baton.platform.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ApiTestProfile.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SalesforceTest {

    private static final String PATH = "/intake/v1/salesforce";
    private static final String ONE = "{\"sobject\":\"Opportunity\",\"id\":\"006Qy00000A1b2C\","
            + "\"event\":{\"type\":\"updated\",\"createdDate\":\"2026-11-24T09:30:00.000+0100\",\"replayId\":7},\"org\":\"00D\"}";

    @Inject
    FakeInbox inbox;

    @BeforeEach
    void clear() {
        inbox.clear();
    }

    @Test
    void a_signed_message_is_noted() {
        HttpResponse<String> answer = signed(ONE, signature(ONE, "a-secret-of-the-webhook"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(Json.read(answer.body()).get("noted").asInt()).isEqualTo(1);
        assertThat(inbox.noted()).singleElement().satisfies(notice -> {
            assertThat(notice.id()).isEqualTo("006Qy00000A1b2CIAR");
            assertThat(notice.change()).isEqualTo("updated");
            assertThat(notice.at()).hasToString("2026-11-24T08:30:00Z");
        });
        assertThat(inbox.kept()).singleElement().satisfies(raw -> {
            assertThat(raw.content()).asString().isEqualTo(ONE);
            assertThat(raw.origin().sender()).isEqualTo("webhook:salesforce");
            assertThat(raw.origin().channel()).isEqualTo("salesforce");
        });
    }

    @Test
    void a_message_of_a_known_machine_needs_no_signature() {
        assertThat(byToken("[" + ONE + "," + ONE.replace("006Qy00000A1b2C", "006Qy00000A1b2d") + "]")
                        .statusCode())
                .isEqualTo(202);
        assertThat(inbox.noted()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256=", "sha256=00", "md5=00", "sha256=zz", "other", "for another body"})
    void a_wrong_signature_is_not_even_kept(String kind) {
        String signature = switch (kind) {
            case "other" -> signature(ONE, "another-secret-altogether");
            case "for another body" -> signature(ONE + " ", "a-secret-of-the-webhook");
            default -> kind;
        };

        HttpResponse<String> answer = signed(ONE, signature);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(inbox.kept()).isEmpty();
    }

    @Test
    void a_signature_opens_no_other_door() {
        HttpResponse<String> answer = Calls.post(
                "/api/v1/handoffs",
                ONE.getBytes(UTF_8),
                "X-Baton-Signature",
                signature(ONE, "a-secret-of-the-webhook"));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    static List<Arguments> bad() {
        return List.of(
                Arguments.of("{", 400, ""),
                Arguments.of("[]", 422, ""),
                Arguments.of("[1]", 422, "/0"),
                Arguments.of("{}", 422, "/sobject"),
                Arguments.of(ONE.replace("Opportunity", "Account"), 422, "/sobject"),
                Arguments.of(ONE.replace("006Qy00000A1b2C", "001Qy00000A1b2C"), 422, "/id"),
                Arguments.of(ONE.replace("006Qy00000A1b2C", "006Qy00000A1b2CAAA"), 422, "/id"),
                Arguments.of(ONE.replace("006Qy00000A1b2C", "006"), 422, "/id"),
                Arguments.of(ONE.replace("updated", "exploded"), 422, "/event/type"),
                Arguments.of(ONE.replace("2026-11-24T09:30:00.000+0100", "today"), 422, "/event/createdDate"),
                Arguments.of("[" + ONE + ",{\"sobject\":1}]", 422, "/1/sobject"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void a_bad_message_is_kept_and_told_where(String body, int status, String pointer) {
        HttpResponse<String> answer = byToken(body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Json.read(answer.body()).at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(inbox.rejections()).hasSize(1);
        assertThat(inbox.noted()).isEmpty();
    }

    private static HttpResponse<String> signed(String body, String signature) {
        return Calls.post(
                PATH, body.getBytes(UTF_8), "Content-Type", "application/json", "X-Baton-Signature", signature);
    }

    private static HttpResponse<String> byToken(String body) {
        return Calls.post(
                PATH,
                body.getBytes(UTF_8),
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer integration-token");
    }

    private static String signature(String body, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
