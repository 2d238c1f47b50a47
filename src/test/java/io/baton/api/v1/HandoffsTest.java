package io.baton.api.v1;

import static io.baton.api.v1.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.baton.api.fake.ApiTestProfile;
import io.baton.api.fake.FakeHandoffs;
import io.baton.api.fake.FakeInbox;
import io.baton.platform.RetryableFailure;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ApiTestProfile.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandoffsTest {

    @Inject
    FakeInbox inbox;

    @BeforeEach
    void clear() {
        inbox.clear();
    }

    @Test
    void a_structured_event_opens_a_handoff() {
        Response answer = Calls.open(Calls.EVENT);

        answer.then()
                .statusCode(202)
                .contentType("application/json")
                .header("Location", matchesPattern("/api/v1/handoffs/[0-9a-f-]{36}"))
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body("outcome", equalTo("OPENED"));
        assertThat(inbox.accepted()).singleElement().satisfies(event -> {
            assertThat(event.handoffType()).isEqualTo("sales-to-delivery");
            assertThat(event.key()).isEqualTo("006A");
            assertThat(event.time()).hasToString("2026-11-24T08:30:00.123Z");
            assertThat(event.data().get("price").decimalValue()).isEqualTo("1234.50");
        });
        assertThat(inbox.kept()).singleElement().satisfies(raw -> {
            assertThat(raw.content()).asString().isEqualTo(Calls.EVENT);
            assertThat(raw.origin().sender()).isEqualTo("machine:integration");
        });
        assertThat(inbox.rejections()).isEmpty();
    }

    @Test
    void a_binary_event_opens_a_handoff() {
        as("integration")
                .contentType("application/json")
                .header("ce-specversion", "1.0")
                .header("ce-id", "e%20%C3%A9")
                .header("ce-source", "/crm")
                .header("ce-type", "baton.deal.signed.v1")
                .header("ce-subject", "\"006A\"")
                .body("{\"a\":[1]}")
                .post("/api/v1/handoffs")
                .then()
                .statusCode(202);

        assertThat(inbox.accepted()).singleElement().satisfies(event -> {
            assertThat(event.id()).isEqualTo("e é");
            assertThat(event.key()).isEqualTo("006A");
            assertThat(event.data()).hasToString("{\"a\":[1]}");
        });
    }

    @Test
    void the_same_event_twice_names_the_same_handoff() {
        String first = Calls.open(Calls.EVENT).then().extract().path("handoff");

        Calls.open(Calls.EVENT)
                .then()
                .statusCode(202)
                .body("handoff", equalTo(first))
                .body("outcome", equalTo("DUPLICATE"));
    }

    @Test
    void an_unknown_type_is_kept_and_refused_with_the_known_ones() {
        Calls.open(Calls.EVENT.replace("baton.deal.signed.v1", "baton.deal.lost.v1"))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("API_UNKNOWN_EVENT_TYPE"))
                .body("errors[0].pointer", equalTo("/type"))
                .body("detail", equalTo("No handoff begins with this type; known: baton.deal.signed.v1"));
        assertThat(inbox.kept()).hasSize(1);
        assertThat(inbox.rejections()).containsExactly("API_UNKNOWN_EVENT_TYPE");
    }

    @Test
    void the_list_is_cut_into_pages() {
        String next = as("viewer")
                .get("/api/v1/handoffs?size=2")
                .then()
                .statusCode(200)
                .body("items.key", equalTo(List.of("deal-5", "deal-4")))
                .extract()
                .path("next");
        String last = as("viewer")
                .get("/api/v1/handoffs?size=2&cursor=" + next)
                .then()
                .body("items.key", equalTo(List.of("deal-3", "deal-2")))
                .extract()
                .path("next");

        as("viewer")
                .get("/api/v1/handoffs?size=2&cursor=" + last)
                .then()
                .body("items.key", equalTo(List.of("deal-1")))
                .body("next", nullValue());
    }

    @Test
    void the_list_is_filtered() {
        as("viewer").get("/api/v1/handoffs?state=WAITING,FAILED").then().body("items", hasSize(1));
        as("viewer")
                .get("/api/v1/handoffs?state=WAITING&state=COMPLETED")
                .then()
                .body("items", hasSize(5));
        as("viewer").get("/api/v1/handoffs?key=deal-3").then().body("items.key", equalTo(List.of("deal-3")));
    }

    @Test
    void a_handoff_shows_what_belongs_to_it() {
        as("viewer")
                .get("/api/v1/handoffs/" + FakeHandoffs.id(5))
                .then()
                .statusCode(200)
                .body("state", equalTo("WAITING"))
                .body("owner", equalTo("contract-operations"))
                .body("steps[0].key", equalTo("sales-to-delivery.launch/read-deal"))
                .body("attempts[0].outcome", equalTo("WAITING"))
                .body("tasks[0].problems[0].path", equalTo("customer.billTo.country"))
                .body("supplied[0].value", equalTo("EUR"));
        as("viewer")
                .get("/api/v1/handoffs/" + FakeHandoffs.id(5) + "/audit")
                .then()
                .statusCode(200)
                .body("[0].action", equalTo("OPENED"))
                .body("[0].hash", notNullValue());
    }

    @Test
    void a_store_that_is_away_asks_for_another_try() {
        inbox.breakDown(new RetryableFailure("STORE_UNAVAILABLE", "password=secret"));

        Calls.open(Calls.EVENT)
                .then()
                .statusCode(503)
                .header("Retry-After", "5")
                .body("code", equalTo("API_UNAVAILABLE"))
                .body("detail", equalTo("Nothing is lost: send it again later."));
    }

    @Test
    void our_own_failure_tells_nothing() {
        inbox.breakDown(new IllegalStateException("password=secret"));

        String body = Calls.open(Calls.EVENT)
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("code", equalTo("API_INTERNAL"))
                .extract()
                .asString();
        assertThat(body).doesNotContain("password").doesNotContain("Exception");
    }
}
