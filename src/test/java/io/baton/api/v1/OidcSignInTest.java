package io.baton.api.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.baton.api.fake.FakeTasks;
import io.baton.api.fake.Issuer;
import io.baton.api.fake.OidcTestProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OidcTestProfile.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OidcSignInTest {

    @Inject
    FakeTasks tasks;

    @Test
    void a_person_is_let_in_with_the_roles_of_the_token() {
        tasks.reset();
        withToken(Issuer.token(5, List.of("contract-operations", "staff")))
                .contentType("application/json")
                .body("{\"version\":3,\"outcome\":\"RECHECK\"}")
                .post("/api/v1/tasks/" + FakeTasks.MISSING + "/complete")
                .then()
                .statusCode(200)
                .body("settled.by", equalTo("mia"));

        withToken(Issuer.token(5, List.of("viewer")))
                .get("/api/v1/handoffs")
                .then()
                .statusCode(200);
        withToken(Issuer.token(5, List.of("staff")))
                .get("/api/v1/handoffs")
                .then()
                .statusCode(403);
    }

    @Test
    void an_expired_or_forged_token_is_a_problem() {
        for (String token : List.of(
                Issuer.token(-5, List.of("operator")), Issuer.forged(List.of("operator")), "a.b.c", "nonsense")) {
            withToken(token)
                    .get("/api/v1/handoffs")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", notNullValue())
                    .body("code", equalTo("API_UNAUTHENTICATED"));
        }
    }

    @Test
    void machines_keep_their_tokens() {
        Calls.as("viewer").get("/api/v1/handoffs").then().statusCode(200);
        assertThat(Calls.open(Calls.EVENT).statusCode()).isEqualTo(202);
    }

    private static RequestSpecification withToken(String token) {
        return Calls.anonymous().header("Authorization", "Bearer " + token);
    }
}
