package io.baton.api.v1;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.startsWith;

import io.baton.api.fake.ApiTestProfile;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What anyone may read, and that nothing else is open. */
@QuarkusTest
@TestProfile(ApiTestProfile.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenDoorsTest {

    @TestHTTPResource(value = "/health/live", management = true)
    URL health;

    @Test
    void a_probe_need_not_sign_in_on_the_management_port() {
        Calls.anonymous().get(health).then().statusCode(200);
    }

    @Test
    void anyone_may_read_the_description() throws Exception {
        Response answer = Calls.anonymous().accept("application/json").get("/api/v1/openapi?format=json");

        Files.writeString(Path.of("target/openapi.json"), answer.asString());
        answer.then()
                .statusCode(200)
                .body("openapi", startsWith("3."))
                .body("info.title", equalTo("Baton API"))
                .body("paths", hasKey("/api/v1/handoffs/{id}/audit"))
                .body("paths.'/api/v1/handoffs'.post.requestBody.content", hasKey("application/cloudevents+json"))
                .body("paths.'/api/v1/handoffs'.post.responses", hasKey("422"))
                .body(
                        "paths.'/api/v1/tasks/{id}/claim'.post.parameters.'$ref'",
                        hasItem("#/components/parameters/Idempotency-Key"))
                .body("components.parameters.Idempotency-Key.in", equalTo("header"))
                .body("components.schemas.ProblemDetails.required", hasItem("code"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nothing",
                "/api/v1/nothing",
                "/q/health",
                "/q/info",
                "/q/metrics",
                "/observe/metrics",
                "/observe/healthy",
                "/api/v1/openapi/../handoffs",
                "/api/v1/openapi/x",
                "/observe/health/../../api/v1/handoffs",
                "/intake/v1/salesforce",
                "//api/v1/handoffs",
                "/api/v1/handoffs;x=/observe/health",
                "/q/dev-ui",
                "/q/openapi2",
                "/api/v1/handoffs/%2e%2e/openapi2"
            })
    void everything_else_asks_who_is_there(String path) {
        Calls.anonymous()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("API_UNAUTHENTICATED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/api/v1/nothing", "/api/v2/handoffs", "/api/v1/handoffs/x/y/z"})
    void an_unknown_path_is_a_problem_too(String path) {
        Calls.as("operator")
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("API_NOT_FOUND"))
                .body("instance", equalTo(path));
    }
}
