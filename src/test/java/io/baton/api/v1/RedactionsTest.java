package io.baton.api.v1;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.baton.api.fake.ApiTestProfile;
import io.baton.api.fake.FakeHandoffs;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(ApiTestProfile.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RedactionsTest {

    @Test
    void the_rows_are_counted_by_table() {
        redact("{'subject':'erika@kunde.example','reason':'asked to be forgotten'}")
                .statusCode(200)
                .body("rows.events", equalTo(2))
                .body("handoffs", equalTo(1));
    }

    @Test
    void handoffs_under_way_are_named_and_may_be_forced() {
        redact("{'subject':'busy@kunde.example','reason':'asked to be forgotten'}")
                .statusCode(409)
                .body("code", equalTo("API_HANDOFFS_UNDER_WAY"))
                .body("detail", containsString(FakeHandoffs.id(1).toString()));
        redact("{'subject':'busy@kunde.example','reason':'asked to be forgotten','force':true}")
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'reason':'x'}|/subject",
                "{'subject':'Eri','reason':'x'}|/subject",
                "{'subject':'erika@kunde.example'}|/reason",
                "{'subject':'erika@kunde.example','reason':'Erika@kunde.example asked'}|/reason",
                "{'subject':'erika@kunde.example','reason':'x','force':'yes'}|/force",
                "{'subject':'erika@kunde.example','reason':'x','why':'y'}|/why"
            })
    void what_is_wrong_is_told_where(String body, String pointer) {
        redact(body).statusCode(422).body("errors[0].pointer", equalTo(pointer));
    }

    private static ValidatableResponse redact(String body) {
        return Calls.as("operator")
                .contentType("application/json")
                .body(body.replace('\'', '"'))
                .post("/api/v1/redactions")
                .then();
    }
}
