package io.baton.dashboard;

import static io.baton.dashboard.PageCalls.get;
import static io.baton.dashboard.PageCalls.page;
import static io.baton.dashboard.PageCalls.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.baton.api.fake.ApiTestProfile;
import io.baton.api.fake.FakeHandoffs;
import io.baton.api.fake.FakeOperators;
import io.baton.api.fake.FakeTasks;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages over HTTP, on rooms in memory: what they show, whom they let in, and what a form does. */
@QuarkusTest
@TestProfile(ApiTestProfile.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesTest {

    private static final String TASK = "/work/" + FakeTasks.MISSING;
    private static final String REVIEW = "/work/" + FakeTasks.REVIEW;
    private static final String DAYS = "v|contract.billing.paymentDays";
    private static final String HANDOFF = "/handoffs/" + FakeHandoffs.id(5);

    @Inject
    FakeTasks tasks;

    @Inject
    FakeOperators operators;

    @BeforeEach
    void reset() {
        tasks.reset();
        operators.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/work", "/systems", "/engagements/deal-5", "/figures"})
    void a_viewer_reads_every_page_and_all_that_it_refers_to_is_there(String path) {
        String page = get("viewer", path).then().statusCode(200).extract().asString();

        assertThat(page).startsWith("<!DOCTYPE html>").contains("<h1>", "viewer");
        var addresses =
                Pattern.compile("(?:src|href)=\"(/(?:assets|webjars)/[^\"]+)\"").matcher(page);
        assertThat(addresses.results().map(each -> each.group(1)))
                .hasSize(4)
                .allSatisfy(address -> get("viewer", address).then().statusCode(200));
    }

    @Test
    void no_page_has_a_script_or_a_style_inside() {
        for (String path : new String[] {"/", "/work", TASK, HANDOFF, "/systems", "/figures"}) {
            String page = get("operator", path).asString();
            assertThat(page).doesNotContainPattern("<script(?![^>]*src=)|<style|\\sstyle=|\\son[a-z]+=|javascript:");
        }
    }

    @Test
    void a_script_in_a_name_stays_text_and_a_secret_stays_hidden() {
        get("viewer", HANDOFF)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("&lt;script&gt;alert(&#39;Acme&#39;)"),
                        not(containsString(FakeObjects.SCRIPT)),
                        not(containsString("hunter2"))));
    }

    @Test
    void a_task_shows_what_is_asked_why_and_where_the_present_value_came_from() {
        get("contract-operations", TASK)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Billing country"),
                        containsString("The invoice needs it."),
                        containsString("<option value=\"DE\">Germany</option>"),
                        containsString("50,000.00 EUR"),
                        containsString("from Salesforce, read 24 Nov 2026, 09:00 UTC")));
    }

    @Test
    void a_form_is_sent_as_canonical_values_and_leads_on() {
        post("contract-operations", TASK, "version", "3", "outcome", "SUPPLIED", "v|customer.billTo.country", "DE")
                .then()
                .statusCode(303)
                .header("Location", containsString("/work?done=SUPPLIED"));

        assertThat(tasks.completions()).hasSize(1);
        assertThat(tasks.completions().get(0).values().toString()).isEqualTo("{customer.billTo.country=\"DE\"}");
        assertThat(tasks.completions().get(0).by()).isEqualTo("machine:contract-operations");
    }

    @Test
    void what_cannot_be_read_comes_back_as_it_was_typed() {
        post(
                        "contract-operations",
                        TASK,
                        "version",
                        "3",
                        "outcome",
                        "SUPPLIED",
                        "v|contract.billing.price|amount",
                        "1,250",
                        "v|contract.billing.price|currency",
                        "EUR",
                        "comment",
                        "said <b>Ann</b>")
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("value=\"1,250\""),
                        containsString("may be read in two ways"),
                        containsString("aria-invalid=\"true\""),
                        containsString("said &lt;b&gt;Ann&lt;/b&gt;")));
        assertThat(tasks.completions()).isEmpty();
    }

    @Test
    void a_stale_form_is_refused_kindly_and_keeps_what_was_typed() {
        post("contract-operations", TASK, "version", "2", "outcome", "SUPPLIED", "v|customer.billTo.country", "DE")
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("has changed while you were at it"),
                        containsString("<option value=\"DE\" selected>"),
                        containsString("name=\"version\" value=\"3\"")));
    }

    @Test
    void a_review_shows_the_present_values_to_confirm_or_to_change() {
        get("delivery-lead", REVIEW)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("<dd>Review</dd>"),
                        containsString("It is unusually long."),
                        containsString("value=\"90\""),
                        containsString("Looks right"),
                        containsString("Save what I changed")));
        post("delivery-lead", REVIEW, "version", "3", "outcome", "CONFIRMED", DAYS, "90")
                .then()
                .statusCode(303);

        assertThat(tasks.completions().get(0).values()).isEmpty();
    }

    @Test
    void what_a_reviewer_changed_is_saved_and_never_lost_by_the_wrong_button() {
        post("delivery-lead", REVIEW, "version", "3", "outcome", "CONFIRMED", DAYS, "30")
                .then()
                .statusCode(422)
                .body(allOf(containsString("You have changed something"), containsString("value=\"30\"")));
        post("delivery-lead", REVIEW, "version", "3", "outcome", "SUPPLIED", DAYS, "90")
                .then()
                .statusCode(422)
                .body(containsString("You have changed nothing"));
        post("delivery-lead", REVIEW, "version", "3", "outcome", "SUPPLIED", DAYS, "30")
                .then()
                .statusCode(303);

        assertThat(tasks.completions().get(0).values().toString()).isEqualTo("{contract.billing.paymentDays=30}");
    }

    @Test
    void a_clock_that_stands_still_says_for_which_system_and_since_when() {
        tasks.standsStill(FakeTasks.MISSING);

        get("contract-operations", TASK)
                .then()
                .statusCode(200)
                .body(
                        containsString("It stands still: the handoff waits for"),
                        containsString("24 Nov 2026, 09:00 UTC"));
    }

    @Test
    void turning_down_needs_a_reason() {
        String approval = "/work/" + FakeTasks.APPROVAL;
        post("delivery-lead", approval, "version", "3", "outcome", "REJECTED")
                .then()
                .statusCode(422)
                .body(containsString("Say why"));
        post("delivery-lead", approval, "version", "3", "outcome", "REJECTED", "comment", "too cheap")
                .then()
                .statusCode(303);

        assertThat(tasks.completions().get(0).comment()).isEqualTo("too cheap");
    }

    @Test
    void a_rule_that_stands_against_it_is_said_on_the_page() {
        post(
                        "delivery-lead",
                        "/work/" + FakeTasks.APPROVAL,
                        "version",
                        "3",
                        "outcome",
                        "APPROVED",
                        "comment",
                        "same person")
                .then()
                .statusCode(422)
                .body(containsString("Whoever proposed may not approve."));
    }

    @Test
    void somebody_without_the_role_reads_the_task_and_cannot_settle_it() {
        get("billing", TASK)
                .then()
                .statusCode(200)
                .body(allOf(containsString("You can read it."), not(containsString("name=\"outcome\""))));
        page("billing")
                .formParam("version", "3")
                .formParam("outcome", "RECHECK")
                .post(TASK)
                .then()
                .statusCode(403);
        assertThat(tasks.completions()).isEmpty();
    }

    @Test
    void an_operator_acts_by_hand_with_a_reason() {
        post("operator", HANDOFF, "act", "RETRY", "reason", " ").then().statusCode(422);
        post("operator", HANDOFF, "act", "RETRY", "reason", "told on the phone")
                .then()
                .statusCode(303)
                .header("Location", containsString(HANDOFF + "?done=RETRY"));
        assertThat(operators.done()).containsExactly("machine:operator retry {}: told on the phone");

        get("viewer", HANDOFF).then().body(not(containsString("name=\"act\"")));
        post("billing", HANDOFF, "act", "CANCEL", "reason", "x").then().statusCode(403);
    }

    @Test
    void a_refused_act_is_said_and_nothing_is_done() {
        post("operator", "/handoffs/" + FakeHandoffs.id(1), "act", "CANCEL", "reason", "sold twice")
                .then()
                .statusCode(422)
                .body(containsString("it has ended"));
        assertThat(operators.done()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/work/00000000-0000-4000-8000-0000000000ff",
                "/work/1-1-1-1-1",
                "/handoffs/nonsense",
                "/engagements/none",
                "/nowhere/at/all"
            })
    void what_is_not_there_is_a_page_for_people(String path) {
        get("viewer", path)
                .then()
                .statusCode(404)
                .contentType(ContentType.HTML)
                .body(allOf(containsString("Nothing is here"), containsString("/assets/baton.css")));
    }

    @Test
    void the_board_is_filtered_by_what_nobody_has_and_by_nonsense_alike() {
        page("viewer")
                .urlEncodingEnabled(false)
                .get("/?region=%3Cscript%3E&stage=NONE&after=~&owner=nobody")
                .then()
                .statusCode(200)
                .body(allOf(containsString("0 under way"), not(containsString("<script>"))));
        get("viewer", "/?stage=PEOPLE&after=2026-11-24T09:00:00Z~00000000-0000-4000-8000-000000000001")
                .then()
                .statusCode(200);
    }
}
