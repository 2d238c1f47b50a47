package io.baton.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.api.fake.ApiTestProfile;
import io.baton.api.fake.FakeHandoffs;
import io.baton.api.fake.FakeInbox;
import io.baton.api.fake.FakeJournal;
import io.baton.api.fake.FakeTasks;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint against every role: who is let in, and that nobody else is. */
@QuarkusTest
@TestProfile(ApiTestProfile.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RightsTest {

    private static final Set<String> OWNERS = Set.of(
            "account-executive",
            "contract-operations",
            "billing",
            "delivery-lead",
            "resource-manager",
            "finance-controller");
    private static final Set<String> READERS = with(OWNERS, "operator", "viewer");
    private static final Set<String> OPENERS = Set.of("operator", "integration");

    @Inject
    FakeInbox inbox;

    @Inject
    FakeTasks tasks;

    @BeforeEach
    void reset() {
        inbox.clear();
        tasks.reset();
    }

    static List<Arguments> endpoints() {
        return List.of(
                Arguments.of("GET", "/api/v1/handoffs", "", READERS),
                Arguments.of("GET", "/api/v1/handoffs/" + FakeHandoffs.id(1), "", READERS),
                Arguments.of("GET", "/api/v1/handoffs/" + FakeHandoffs.id(1) + "/audit", "", READERS),
                Arguments.of("POST", "/api/v1/handoffs", Calls.EVENT, OPENERS),
                Arguments.of("GET", "/api/v1/tasks", "", READERS),
                Arguments.of("GET", "/api/v1/tasks/" + FakeTasks.MISSING, "", READERS),
                Arguments.of(
                        "POST",
                        "/api/v1/tasks/" + FakeTasks.MISSING + "/complete",
                        "{\"version\":3,\"outcome\":\"RECHECK\"}",
                        Set.of("contract-operations")),
                Arguments.of(
                        "POST",
                        "/api/v1/tasks/" + FakeTasks.APPROVAL + "/complete",
                        "{\"version\":3,\"outcome\":\"APPROVED\"}",
                        Set.of("delivery-lead")),
                Arguments.of(
                        "POST",
                        "/api/v1/tasks/" + FakeTasks.EXCEPTION + "/complete",
                        "{\"version\":3,\"outcome\":\"RETRY\"}",
                        Set.of("billing", "operator")),
                Arguments.of("POST", acting("retry"), "{\"reason\":\"x\"}", Set.of("operator")),
                Arguments.of("POST", acting("skip"), "{\"reason\":\"x\",\"step\":\"s\"}", Set.of("operator")),
                Arguments.of("POST", acting("cancel"), "{\"reason\":\"x\"}", Set.of("operator")),
                Arguments.of(
                        "POST",
                        "/api/v1/replays",
                        "{\"filter\":{\"state\":[\"FAILED\"]},\"action\":\"retry\",\"reason\":\"x\",\"dryRun\":true}",
                        Set.of("operator")),
                Arguments.of("GET", "/api/v1/audit/verification", "", Set.of("operator")),
                Arguments.of("GET", "/api/v1/systems", "", READERS),
                Arguments.of("GET", "/api/v1/figures", "", READERS),
                Arguments.of("GET", "/api/v1/figures/handoffs?type=sales-to-delivery", "", READERS),
                Arguments.of("GET", "/api/v1/events", "", Set.of("operator", "viewer")),
                Arguments.of("GET", "/api/v1/ids?object=project&key=006A", "", READERS),
                Arguments.of(
                        "POST",
                        "/api/v1/redactions",
                        "{\"subject\":\"erika@kunde.example\",\"reason\":\"asked to be forgotten\"}",
                        Set.of("operator")),
                Arguments.of("GET", "/api/v1/events/missed", "", Set.of("operator", "viewer")),
                Arguments.of("GET", "/api/v1/events/" + FakeJournal.EVENT, "", Set.of("operator")),
                Arguments.of(
                        "POST",
                        "/intake/v1/salesforce",
                        "{\"sobject\":\"Opportunity\",\"id\":\"006Qy00000A1b2CIAR\",\"event\":{\"type\":\"updated\"}}",
                        OPENERS));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("endpoints")
    void only_the_named_roles_are_let_in(String method, String path, String body, Set<String> allowed) {
        Set<String> letIn = new TreeSet<>();
        for (String role : with(Set.copyOf(ApiTestProfile.ROLES), "stranger")) {
            reset();
            int status = call(Calls.as(role), method, path, body);
            assertThat(status).as(role).isIn(200, 202, 403);
            if (status != 403) {
                letIn.add(role);
            }
        }
        assertThat(letIn).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("endpoints")
    void without_a_known_token_there_is_only_a_challenge(String method, String path, String body) {
        for (String token :
                List.of("", "Bearer", "Bearer wrong", "Bearer operator-token2", "Basic b3R0bzpvdHRvLWRlbW8=", "x")) {
            RequestSpecification call =
                    token.isEmpty() ? Calls.anonymous() : Calls.anonymous().header("Authorization", token);
            given(call, body)
                    .request(method, path)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", "Bearer realm=\"baton\"")
                    .header("Cache-Control", "no-store");
        }
        assertThat(inbox.kept()).isEmpty();
    }

    @Test
    void a_refusal_is_a_problem() {
        String body = Calls.as("stranger")
                .get("/api/v1/handoffs")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .extract()
                .asString();

        assertThat(body).contains("\"code\":\"API_FORBIDDEN\"", "\"instance\":\"/api/v1/handoffs\"");
    }

    private static String acting(String act) {
        return "/api/v1/handoffs/" + FakeHandoffs.id(5) + "/" + act;
    }

    private static int call(RequestSpecification call, String method, String path, String body) {
        return given(call, body).request(method, path).statusCode();
    }

    private static RequestSpecification given(RequestSpecification call, String body) {
        String type = body.equals(Calls.EVENT) ? Calls.STRUCTURED : "application/json";
        return body.isEmpty() ? call : call.contentType(type).body(body);
    }

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(List.of(more));
        return all;
    }
}
