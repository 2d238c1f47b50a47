package io.baton.api.v1;

import static io.baton.api.v1.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.baton.api.fake.ApiTestProfile;
import io.baton.api.fake.FakeHandoffs;
import io.baton.api.fake.FakeOperators;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(ApiTestProfile.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OperatorTest {

    @Inject
    FakeOperators operators;

    @BeforeEach
    void reset() {
        operators.reset();
    }

    @Test
    void an_operator_retries_skips_and_cancels_in_their_own_name() {
        post(5, "retry", "{'reason':'ERP is back','values':{'project.name':'Tour'}}")
                .then()
                .statusCode(200);
        post(5, "skip", "{'step':'launch/x','reason':'done by hand','result':{'project':{'key':'k'}}}")
                .then()
                .statusCode(200)
                .body("id", equalTo(FakeHandoffs.id(5).toString()))
                .body("steps", hasSize(1));
        post(5, "cancel", "{'reason':'sold twice'}").then().statusCode(200);

        assertThat(operators.done())
                .containsExactly(
                        "machine:operator retry {project.name=\"Tour\"}: ERP is back",
                        "machine:operator skip launch/x {\"project\":{\"key\":\"k\"}}: done by hand",
                        "machine:operator cancel: sold twice");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        retry  | {}                                           | /reason
        retry  | {'reason':' '}                               | /reason
        retry  | {'reason':7}                                 | /reason
        retry  | {'reason':'x','values':[]}                   | /values
        retry  | {'reason':'x','step':'a'}                    | /step
        retry  | {'reason':'x','values':{'nowhere.at.all':1}} | /values/nowhere.at.all
        skip   | {'reason':'x'}                               | /step
        skip   | {'reason':'x','step':'a','result':'done'}    | /result
        skip   | {'reason':'x','step':'a','result':{'handoff':{}}}   | /result/handoff
        skip   | {'reason':'x','step':'a','result':{'_supplied':[]}} | /result/_supplied
        cancel | {}                                           | /reason
        cancel | {'reason':'x','values':{}}                   | /values
        """)
    void what_is_wrong_is_named(String act, String body, String pointer) {
        post(5, act, body)
                .then()
                .statusCode(422)
                .body("code", equalTo("API_INVALID_BODY"))
                .body("errors[0].pointer", equalTo(pointer));
        assertThat(operators.done()).isEmpty();
    }

    @Test
    void a_state_that_stands_against_it_is_a_conflict_and_an_unknown_handoff_unknown() {
        post(1, "cancel", "{'reason':'x'}")
                .then()
                .statusCode(409)
                .body("code", equalTo("API_HANDOFF_STATE"))
                .body("detail", containsString("has ended"));
        post(9, "cancel", "{'reason':'x'}").then().statusCode(404);
        as("operator")
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/handoffs/x/cancel")
                .then()
                .statusCode(404);
        as("operator")
                .contentType("text/plain")
                .body("x")
                .post(path(5, "retry"))
                .then()
                .statusCode(415);
        as("operator")
                .contentType("application/json")
                .body("{")
                .post(path(5, "retry"))
                .then()
                .statusCode(400);
    }

    @Test
    void the_same_key_acts_once() {
        for (int i = 0; i < 2; i++) {
            as("operator")
                    .contentType("application/json")
                    .header("Idempotency-Key", "cancel-once")
                    .body("{\"reason\":\"sold twice\"}")
                    .post(path(5, "cancel"))
                    .then()
                    .statusCode(200);
        }

        assertThat(operators.done()).hasSize(1);
    }

    @Test
    void handoffs_are_found_by_age_system_and_code() {
        as("viewer")
                .get("/api/v1/handoffs?olderThan=PT1H")
                .then()
                .statusCode(200)
                .body("items", hasSize(5));
        as("viewer").get("/api/v1/handoffs?system=netsuite").then().body("items", hasSize(0));
        as("viewer").get("/api/v1/handoffs?code=ERP_DOWN").then().body("items", hasSize(0));
        for (String wrong : new String[] {"soon", "-PT1H", "PT0S", "P999999999999D"}) {
            as("viewer").get("/api/v1/handoffs?olderThan=" + wrong).then().statusCode(wrong.equals("PT0S") ? 200 : 400);
        }
    }

    @Test
    void a_broken_audit_trail_is_named() {
        as("operator")
                .get("/api/v1/audit/verification")
                .then()
                .statusCode(200)
                .body("whole", equalTo(false))
                .body("rows", equalTo(17))
                .body("broken.handoff", equalTo(FakeHandoffs.id(1).toString()))
                .body("broken.number", equalTo(2))
                .body("broken.fault", equalTo("CHANGED"));
    }

    private static Response post(int handoff, String act, String body) {
        return as("operator")
                .contentType("application/json")
                .body(body.replace('\'', '"'))
                .post(path(handoff, act));
    }

    private static String path(int handoff, String act) {
        return "/api/v1/handoffs/" + FakeHandoffs.id(handoff) + "/" + act;
    }
}
