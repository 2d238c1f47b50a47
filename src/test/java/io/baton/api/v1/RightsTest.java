package io.baton.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.api.fake.ApiTestProfile;
import io.baton.api.fake.FakeHandoffs;
import io.baton.api.fake.FakeInbox;
import io.baton.api.fake.FakeJournal;
import io.baton.api.fake.FakeTasks;
import io.baton.platform.security.RightsTable;
import io.baton.platform.security.RightsTable.Row;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint against every role, as {@code rights.yaml} says: who is let in, and that nobody else is. */
@QuarkusTest
@TestProfile(ApiTestProfile.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RightsTest {

    private static final Map<String, String> IDS = Map.of(
            "ended-handoff", FakeHandoffs.id(1).toString(),
            "failed-handoff", FakeHandoffs.id(5).toString(),
            "missing-data-task", FakeTasks.MISSING.toString(),
            "approval-task", FakeTasks.APPROVAL.toString(),
            "review-task", FakeTasks.REVIEW.toString(),
            "exception-task", FakeTasks.EXCEPTION.toString(),
            "event", FakeJournal.EVENT.toString());

    @Inject
    FakeInbox inbox;

    @Inject
    FakeTasks tasks;

    @BeforeEach
    void reset() {
        inbox.clear();
        tasks.reset();
    }

    static List<Row> rows() {
        return RightsTable.rows().stream()
                .filter(row -> row.path().startsWith("/api/")
                        || row.path().startsWith("/intake/")
                        || row.path().startsWith("/sign"))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void only_those_of_the_table_are_let_in(Row row) {
        Set<String> letIn = new TreeSet<>();
        Set<String> refused = new TreeSet<>();
        for (String role : roles()) {
            reset();
            int status = call(Calls.as(role), row);
            assertThat(status).as(role).isLessThan(500).isNotEqualTo(401);
            (status == 403 ? refused : letIn).add(row.kind(role));
        }
        reset();
        (call(Calls.anonymous(), row) == 401 ? refused : letIn).add("anonymous");
        assertThat(letIn).isEqualTo(row.may());
        assertThat(refused).as("refused").noneMatch(letIn::contains);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void without_a_known_token_there_is_only_a_challenge(Row row) {
        if (row.may().contains("anonymous")) {
            return;
        }
        for (String token :
                List.of("", "Bearer", "Bearer wrong", "Bearer operator-token2", "Basic b3R0bzpvdHRvLWRlbW8=", "x")) {
            RequestSpecification call =
                    token.isEmpty() ? Calls.anonymous() : Calls.anonymous().header("Authorization", token);
            given(call, row)
                    .request(row.method(), path(row))
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", "Bearer realm=\"baton\"")
                    .header("Cache-Control", row.path().startsWith("/sign") ? "private, no-cache" : "no-store");
        }
        assertThat(inbox.kept()).isEmpty();
    }

    @Test
    void every_operation_of_the_description_has_a_row() {
        Map<String, Map<String, Object>> paths = Calls.anonymous()
                .accept("application/json")
                .get("/api/v1/openapi")
                .jsonPath()
                .getMap("paths");
        Set<String> described = new TreeSet<>();
        paths.forEach((path, operations) -> operations.keySet().stream()
                .map(verb -> verb.toUpperCase(Locale.ROOT) + " " + path)
                .forEach(described::add));

        assertThat(described).hasSizeGreaterThan(15);
        assertThat(RightsTable.rows().stream().map(Row::call)).containsAll(described);
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

    private static List<String> roles() {
        return Stream.concat(ApiTestProfile.ROLES.stream(), Stream.of("stranger"))
                .toList();
    }

    private static int call(RequestSpecification call, Row row) {
        return given(call, row).request(row.method(), path(row)).statusCode();
    }

    private static RequestSpecification given(RequestSpecification call, Row row) {
        call.redirects().follow(false).header("Sec-Fetch-Site", "same-origin");
        if (row.path().startsWith("/sign") && row.method().equals("POST")) {
            return call.contentType("application/x-www-form-urlencoded").body("name=nobody");
        }
        boolean event = row.body().equals("event");
        String body = event ? Calls.EVENT : row.body();
        return body.isEmpty()
                ? call
                : call.contentType(event ? Calls.STRUCTURED : "application/json")
                        .body(body);
    }

    private static String path(Row row) {
        String path = row.path().replace("{id}", IDS.getOrDefault(row.id(), ""));
        return row.query().isEmpty() ? path : path + "?" + row.query();
    }
}
