package io.baton.dashboard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import io.baton.api.fake.ApiTestProfile;
import io.baton.api.fake.FakeLinks;
import io.baton.api.fake.FakeTasks;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What people see of notices, and where the links in them lead. */
@QuarkusTest
@TestProfile(ApiTestProfile.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoticePagesTest {

    private static final String TASK = "/work/" + FakeTasks.MISSING;

    @Test
    void a_task_shows_whom_baton_told_and_what_could_not_be_sent() {
        get("contract-operations", TASK)
                .then()
                .body(
                        allOf(
                                containsString("by mail <span class=\"source\">sent,"),
                                containsString(
                                        "by Slack <span class=\"source\">could not be sent (SLACK_THROTTLED), tried again at ")));
    }

    @Test
    void a_link_in_a_notice_leads_to_its_task_however_often_it_is_followed() {
        for (int time = 0; time < 2; time++) {
            page("contract-operations")
                    .redirects()
                    .follow(false)
                    .get("/go/" + FakeLinks.LINK)
                    .then()
                    .statusCode(303)
                    .header("Location", containsString(TASK));
        }
    }

    @Test
    void a_link_that_is_none_of_ours_says_what_to_do() {
        get("contract-operations", "/go/head.claims.forged")
                .then()
                .statusCode(404)
                .body(containsString("This link was changed on its way, or its time is over."));
    }

    @Test
    void a_channel_that_cannot_send_says_so_among_the_systems() {
        get("viewer", "/systems")
                .then()
                .body(allOf(
                        containsString("2 notices, the oldest since"),
                        containsString("<code>MAIL_UNREACHABLE</code>")));
    }

    private static Response get(String role, String path) {
        return page(role).get(path);
    }

    /** As a browser asks, for somebody of that role. */
    private static RequestSpecification page(String role) {
        return given().header("Authorization", "Bearer " + role + "-token")
                .header("Accept", "text/html,application/xhtml+xml")
                .header("Sec-Fetch-Site", "same-origin");
    }
}
