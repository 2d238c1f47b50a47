package io.baton.dashboard;

import static io.baton.dashboard.PageCalls.get;
import static io.baton.dashboard.PageCalls.post;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import io.baton.api.fake.ApiTestProfile;
import io.baton.api.fake.FakeTasks;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What people do about a task between them, on its page. */
@QuarkusTest
@TestProfile(ApiTestProfile.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TalkPagesTest {

    private static final String TASK = "/work/" + FakeTasks.MISSING;

    @Inject
    FakeTasks tasks;

    @BeforeEach
    void reset() {
        tasks.reset();
    }

    @Test
    void a_task_that_another_has_claimed_is_settled_only_by_taking_it_over() {
        tasks.claimedBy(FakeTasks.APPROVAL, "dora");
        String page = "/work/" + FakeTasks.APPROVAL;

        get("delivery-lead", page).then().statusCode(200).body(containsString("I take it over from dora"));
        post("delivery-lead", page + "/claim", "version", "4")
                .then()
                .statusCode(422)
                .body(containsString("dora has claimed this task"));
        post("delivery-lead", page + "/claim", "version", "4", "takeOver", "yes", "reason", " ")
                .then()
                .statusCode(422)
                .body(containsString("Say why you take it over"));
        post("operator", page + "/claim", "version", "4", "takeOver", "yes", "reason", "I may")
                .then()
                .statusCode(403);
        post("delivery-lead", page + "/claim", "version", "4", "takeOver", "yes", "reason", "dora is away")
                .then()
                .statusCode(303);
        get("delivery-lead", page).then().body(containsString("Leave it to the others"));
    }

    @Test
    void people_say_something_about_a_task_and_lay_a_link_beside_it() {
        post("contract-operations", TASK + "/comments", "version", "3", "text", "<b>asked</b>");
        post(
                        "contract-operations",
                        TASK + "/attachments",
                        "version",
                        "3",
                        "label",
                        "The mail",
                        "url",
                        "javascript:alert(1)")
                .then()
                .statusCode(422)
                .body(allOf(containsString("begins with https://"), containsString("value=\"The mail\"")));
        post(
                        "contract-operations",
                        TASK + "/attachments",
                        "version",
                        "3",
                        "label",
                        "The mail",
                        "url",
                        "https://docs.example/1")
                .then()
                .statusCode(303);

        get("contract-operations", TASK)
                .then()
                .body(containsString("&lt;b&gt;asked"), containsString("href=\"https://docs.example/1\""));
        post("operator", TASK + "/comments", "version", "3", "text", "from the desk")
                .then()
                .statusCode(303);
        post("resource-manager", TASK + "/comments", "version", "3", "text", "x")
                .then()
                .statusCode(403);
    }

    @Test
    void what_was_said_while_the_task_changed_comes_back_as_it_was_typed() {
        tasks.claimedBy(FakeTasks.APPROVAL, "dora");

        post("delivery-lead", "/work/" + FakeTasks.APPROVAL + "/comments", "version", "3", "text", "call <b>Ann</b>")
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("has changed meanwhile"),
                        containsString(">call &lt;b&gt;Ann&lt;/b&gt;</textarea>"),
                        containsString("name=\"version\" value=\"4\"")));
    }
}
