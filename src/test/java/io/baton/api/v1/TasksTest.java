package io.baton.api.v1;

import static io.baton.api.v1.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.baton.api.fake.ApiTestProfile;
import io.baton.api.fake.FakeHandoffs;
import io.baton.api.fake.FakeJournal;
import io.baton.api.fake.FakeTasks;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ApiTestProfile.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TasksTest {

    @Inject
    FakeTasks tasks;

    @BeforeEach
    void reset() {
        tasks.reset();
    }

    @Test
    void tasks_are_found_by_role_state_and_handoff() {
        as("viewer").get("/api/v1/tasks").then().body("items", hasSize(4));
        as("viewer").get("/api/v1/tasks?role=billing").then().body("items.kind", contains("EXCEPTION"));
        as("viewer").get("/api/v1/tasks?state=DONE").then().body("items", hasSize(0));
        as("viewer").get("/api/v1/tasks?handoff=" + FakeHandoffs.id(1)).then().body("items", hasSize(0));
        as("viewer")
                .get("/api/v1/tasks/" + FakeTasks.MISSING)
                .then()
                .body("version", equalTo(3))
                .body("facts.Margin", equalTo("12"))
                .body("problems[0].label", equalTo("Billing country"));
    }

    @Test
    void the_owner_supplies_what_is_missing() {
        complete(
                        "contract-operations",
                        FakeTasks.MISSING,
                        "{\"version\":3,\"outcome\":\"SUPPLIED\",\"values\":{\"customer.billTo.country\":\"DE\"}}")
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("version", equalTo(4))
                .body("settled.by", equalTo("machine:contract-operations"));
        assertThat(tasks.completions()).singleElement().satisfies(done -> {
            assertThat(done.values())
                    .hasEntrySatisfying(
                            "customer.billTo.country",
                            value -> assertThat(value.asText()).isEqualTo("DE"));
            assertThat(done.roles()).containsExactly("contract-operations");
        });
    }

    @Test
    void whoever_comes_second_is_told() {
        String body = "{\"version\":3,\"outcome\":\"APPROVED\"}";
        complete("delivery-lead", FakeTasks.APPROVAL, body.replace("3", "2"))
                .then()
                .statusCode(409)
                .body("code", equalTo("API_STALE_VERSION"));
        complete("delivery-lead", FakeTasks.APPROVAL, body).then().statusCode(200);

        complete("delivery-lead", FakeTasks.APPROVAL, body)
                .then()
                .statusCode(409)
                .body("code", equalTo("API_TASK_CLOSED"));
    }

    @Test
    void a_review_is_confirmed_or_put_right_and_never_refused() {
        complete("delivery-lead", FakeTasks.REVIEW, "{\"version\":3,\"outcome\":\"REJECTED\",\"comment\":\"no\"}")
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("use one of [CONFIRMED, SUPPLIED]"));
        complete(
                        "delivery-lead",
                        FakeTasks.REVIEW,
                        "{\"version\":3,\"outcome\":\"CONFIRMED\",\"values\":{\"contract.billing.paymentDays\":30}}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/values"));
        complete("delivery-lead", FakeTasks.REVIEW, "{\"version\":3,\"outcome\":\"CONFIRMED\"}")
                .then()
                .statusCode(200)
                .body("settled.outcome", equalTo("CONFIRMED"));
    }

    @Test
    void turning_work_down_needs_a_reason() {
        complete("delivery-lead", FakeTasks.APPROVAL, "{\"version\":3,\"outcome\":\"REJECTED\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/comment"));
        complete("operator", FakeTasks.EXCEPTION, "{\"version\":3,\"outcome\":\"CANCEL\",\"comment\":\"sold twice\"}")
                .then()
                .statusCode(200)
                .body("settled.comment", equalTo("sold twice"));
    }

    @Test
    void a_rule_of_the_desk_is_a_problem() {
        complete(
                        "delivery-lead",
                        FakeTasks.APPROVAL,
                        "{\"version\":3,\"outcome\":\"APPROVED\",\"comment\":\"same person\"}")
                .then()
                .statusCode(422)
                .body("code", equalTo("API_OUTCOME_REFUSED"))
                .body("errors[0].pointer", equalTo("/outcome"));
    }

    @Test
    void a_claimed_task_is_settled_by_another_only_if_it_is_taken_over() {
        String body = "{\"version\":3,\"takeOver\":%s,\"reason\":\"Bo is ill\"}";
        tasks.claimedBy(FakeTasks.APPROVAL, "person:bo");
        act("delivery-lead", FakeTasks.APPROVAL, "claim", body.formatted(false).replace("3", "4"))
                .then()
                .statusCode(409)
                .body("code", equalTo("API_TASK_CLAIMED"))
                .body("detail", containsString("person:bo"));

        act("delivery-lead", FakeTasks.APPROVAL, "claim", body.formatted(true).replace("3", "4"))
                .then()
                .statusCode(200)
                .body("assignee", equalTo("machine:delivery-lead"))
                .body("version", equalTo(5));

        act("delivery-lead", FakeTasks.APPROVAL, "claim", body.formatted(true))
                .then()
                .statusCode(409)
                .body("code", equalTo("API_STALE_VERSION"));
        act("delivery-lead", FakeTasks.APPROVAL, "release", "{\"version\":5}")
                .then()
                .statusCode(200)
                .body("assignee", nullValue());
    }

    @Test
    void taking_over_needs_a_reason() {
        act("delivery-lead", FakeTasks.APPROVAL, "claim", "{\"version\":3,\"takeOver\":true}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
    }

    @Test
    void what_is_said_about_a_task_stands_with_it() {
        act("operator", FakeTasks.MISSING, "comments", "{\"version\":3,\"text\":\"asked <them>\"}")
                .then()
                .statusCode(200);
        act(
                        "contract-operations",
                        FakeTasks.MISSING,
                        "attachments",
                        "{\"version\":3,\"label\":\"Order\",\"url\":\"https://files.example/o.pdf\"}")
                .then()
                .statusCode(200);

        as("viewer")
                .get("/api/v1/tasks/" + FakeTasks.MISSING)
                .then()
                .body("version", equalTo(3))
                .body("comments[0].text", equalTo("asked <them>"))
                .body("comments[0].by", equalTo("machine:operator"))
                .body("attachments[0].url", equalTo("https://files.example/o.pdf"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://files.example/o",
                "javascript:alert(1)",
                "https:///o",
                "https://ada:pw@files.example/o",
                "https://files.example/a b"
            })
    void a_link_that_gives_something_away_or_leads_nowhere_is_refused(String url) {
        act("billing", FakeTasks.EXCEPTION, "attachments", "{\"version\":3,\"label\":\"x\",\"url\":\"" + url + "\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/url"));
    }

    @Test
    void systems_and_events_are_shown() {
        as("viewer").get("/api/v1/systems").then().body("[0].state", equalTo("UNKNOWN"));
        as("viewer").get("/api/v1/events?state=REJECTED").then().body("items[0].code", equalTo("API_MALFORMED_BODY"));
        as("viewer").get("/api/v1/events?state=OPENED").then().body("items", hasSize(0));
        as("operator")
                .get("/api/v1/events/" + FakeJournal.EVENT)
                .then()
                .body("state", equalTo("REJECTED"))
                .body("base64", equalTo("e29vcHM="));
    }

    private static Response complete(String role, UUID task, String body) {
        return act(role, task, "complete", body);
    }

    private static Response act(String role, UUID task, String act, String body) {
        return as(role).contentType("application/json").body(body).post("/api/v1/tasks/" + task + "/" + act);
    }
}
