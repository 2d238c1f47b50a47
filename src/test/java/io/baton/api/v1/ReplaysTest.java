package io.baton.api.v1;

import static io.baton.api.v1.Calls.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.baton.api.fake.ApiTestProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(ApiTestProfile.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplaysTest {

    @Test
    void a_dry_run_says_what_would_happen_and_its_plan_is_carried_out() {
        post("{'filter':{'state':['FAILED']},'action':'retry','reason':'ERP is back','dryRun':true}")
                .then()
                .statusCode(200)
                .body("plan", equalTo("p1"))
                .body("items[0].resumesAt", equalTo("launch/customer"))
                .body("items[0].mayHappen", contains("launch/customer"));
        post("{'filter':{'state':['FAILED']},'action':'retry','reason':'ERP is back','dryRun':false,'plan':'p1'}")
                .then()
                .statusCode(200);
    }

    @Test
    void a_plan_that_is_out_of_date_is_a_conflict() {
        post("{'filter':{'state':['FAILED']},'action':'retry','reason':'x','dryRun':false,'plan':'p0'}")
                .then()
                .statusCode(409)
                .body("code", equalTo("API_PLAN_CHANGED"));
    }

    @Test
    void more_than_a_thousand_are_refused() {
        post("{'filter':{'state':['FAILED'],'type':'everything'},'action':'retry','reason':'x','dryRun':true}")
                .then()
                .statusCode(422)
                .body("code", equalTo("API_REFUSED"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {'filter':{'state':['FAILED']},'action':'cancel','reason':'x','dryRun':true}                   | /action
        {'filter':{'state':['FAILED']},'action':'retry','reason':'x'}                                  | /dryRun
        {'filter':{'state':['FAILED']},'action':'retry','reason':'x','dryRun':false}                   | /plan
        {'filter':{'state':['FAILED']},'action':'retry','dryRun':true}                                 | /reason
        {'action':'retry','reason':'x','dryRun':true}                                                  | /filter
        {'filter':{},'action':'retry','reason':'x','dryRun':true}                                      | /filter/state
        {'filter':{'state':['COMPLETED']},'action':'retry','reason':'x','dryRun':true}                 | /filter/state
        {'filter':{'state':'FAILED'},'action':'retry','reason':'x','dryRun':true}                      | /filter/state
        {'filter':{'state':['FAILED'],'age':1},'action':'retry','reason':'x','dryRun':true}            | /filter/age
        {'filter':{'state':['FAILED'],'olderThan':'x'},'action':'retry','reason':'x','dryRun':true}    | /filter/olderThan
        """)
    void what_is_wrong_is_named(String body, String pointer) {
        post(body).then().statusCode(422).body("errors[0].pointer", equalTo(pointer));
    }

    private static Response post(String body) {
        return as("operator")
                .contentType("application/json")
                .body(body.replace('\'', '"'))
                .post("/api/v1/replays");
    }
}
