package io.baton.api.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.baton.api.fake.ApiTestProfile;
import io.baton.api.fake.FakeInbox;
import io.baton.api.fake.FakeTasks;
import io.baton.api.idempotency.Claim;
import io.baton.api.idempotency.IdempotencyKeys;
import io.baton.platform.Ids;
import io.baton.platform.RetryableFailure;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ApiTestProfile.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class IdempotencyKeyTest {

    @Inject
    FakeInbox inbox;

    @Inject
    FakeTasks tasks;

    @Inject
    IdempotencyKeys keys;

    @Inject
    Clock clock;

    private final String key = Ids.TIME_ORDERED.next().toString();

    @BeforeEach
    void reset() {
        inbox.clear();
        tasks.reset();
    }

    @Test
    void the_same_request_gets_the_first_answer_again() {
        Response first = post("integration", key, Calls.EVENT);
        Response second = post("integration", '"' + key + '"', Calls.EVENT);

        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location"))
                .isEqualTo(first.header("Location"))
                .isNotNull();
        assertThat(second.contentType()).isEqualTo(first.contentType());
        assertThat(inbox.kept()).hasSize(1);
    }

    @Test
    void another_body_with_the_same_key_is_refused_and_kept() {
        post("integration", key, Calls.EVENT);

        post("integration", key, Calls.EVENT.replace("006A", "006B"))
                .then()
                .statusCode(422)
                .body("code", equalTo("API_KEY_REUSED"));
        assertThat(inbox.rejections()).containsExactly("API_KEY_REUSED");
        assertThat(inbox.accepted()).hasSize(1);
    }

    @Test
    void another_caller_may_use_the_same_key() {
        post("integration", key, Calls.EVENT).then().statusCode(202);

        post("operator", key, Calls.EVENT.replace("e-1", "e-2")).then().statusCode(202);
        assertThat(inbox.accepted()).hasSize(2);
    }

    @Test
    void a_problem_is_an_answer_too() {
        Response first = post("integration", key, "{");
        Response second = post("integration", key, "{");

        assertThat(first.statusCode()).isEqualTo(400);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.contentType()).isEqualTo("application/problem+json");
        assertThat(inbox.kept()).hasSize(1);
    }

    @Test
    void our_own_failure_can_be_tried_again() {
        inbox.breakDown(new RetryableFailure("STORE_UNAVAILABLE", "down"));
        post("integration", key, Calls.EVENT).then().statusCode(503);
        inbox.clear();

        post("integration", key, Calls.EVENT).then().statusCode(202);
    }

    @Test
    void a_request_that_is_still_running_is_not_run_twice() {
        IdempotencyKeys.Terms terms =
                new IdempotencyKeys.Terms(clock.instant(), Duration.ofHours(1), Duration.ofHours(1));
        String fingerprint = fingerprintOf(Calls.EVENT);
        keys.claim(new Claim.Scope("machine:integration", key), fingerprint, terms);

        post("integration", key, Calls.EVENT)
                .then()
                .statusCode(409)
                .header("Retry-After", "1")
                .body("code", equalTo("API_REQUEST_IN_PROGRESS"));
        assertThat(inbox.accepted()).isEmpty();
    }

    @Test
    void a_key_that_is_none_is_refused_and_the_event_kept() {
        post("integration", "a b", Calls.EVENT)
                .then()
                .statusCode(400)
                .body("errors[0].header", equalTo("Idempotency-Key"));
        post("integration", "k".repeat(256), Calls.EVENT).then().statusCode(400);
        assertThat(inbox.rejections()).hasSize(2);
    }

    @Test
    void a_completion_is_made_once() {
        String body = "{\"version\":3,\"outcome\":\"RECHECK\"}";

        String first = complete(FakeTasks.MISSING, body)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String second = complete(FakeTasks.MISSING, body)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(second).isEqualTo(first);
        assertThat(tasks.completions()).hasSize(1);
    }

    @Test
    void the_path_belongs_to_the_request() {
        String body = "{\"version\":3,\"outcome\":\"RECHECK\"}";
        complete(FakeTasks.MISSING, body);

        complete(FakeTasks.APPROVAL, body).then().statusCode(422).body("code", equalTo("API_KEY_REUSED"));
    }

    private Response complete(UUID task, String body) {
        return Calls.as("contract-operations")
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/tasks/" + task + "/complete");
    }

    private static Response post(String role, String key, String body) {
        return Calls.as(role)
                .contentType(Calls.STRUCTURED)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/handoffs");
    }

    private static String fingerprintOf(String body) {
        return DeliveryFixture.structured("/api/v1/handoffs", body).fingerprint();
    }
}
