package io.baton.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.demo.DemoOptions;
import io.baton.twin.Twins;
import io.baton.twin.TwinsOptions;
import io.baton.twin.fault.Fault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program in front of people, in a real browser. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DashboardIT {

    /** The two of the four looks in which all colours and all widths occur. */
    private static final Set<String> LOOKED_OVER = Set.of("light-desktop", "dark-phone");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static Twins twins;
    private static BatonProcess baton;
    private static Observer observer;
    private static Browser browser;

    @BeforeAll
    static void start() {
        twins = Twins.start(TwinsOptions.anyPorts(folder.resolve("twins"), Clock.systemUTC()));
        baton = new BatonProcess(folder, twins).shortLived().with("baton.dashboard.facts-period", "1s");
        baton.start();
        observer = new Observer(twins, baton);
        browser = new Browser(baton.url());
        browser.look(false, false);
    }

    @AfterAll
    static void stop() {
        browser.close();
        baton.close();
        twins.close();
    }

    @Test
    void an_account_executive_settles_what_is_missing_in_one_form() {
        String key = observer.sign("missing-details", "asked");
        JsonNode task = waiting(key);
        browser.signIn("ada");
        browser.await(".task .deal", "asked");
        browser.open("/work/" + task.path("id").asText());

        browser.press("Send");
        browser.await("[role=alert]", "some fields need another look");
        browser.fill("Registration number", "KVK 34117528");
        browser.fill("Accounts payable mail address", "not an address");
        browser.fill("Purchase order number", "PO-4711");
        browser.press("Send");
        browser.await(".fault", "must be an e-mail address");
        assertThat(browser.value("input[value^=KVK]")).isEqualTo("KVK 34117528");
        browser.shoot("task-with-a-fault");
        browser.fill("Accounts payable mail address", "payables@vanvossen.example");
        browser.press("Send");

        browser.await("[role=status]", "Sent.");
        observer.await(key, each -> assertThat(each.path("state").asText()).isEqualTo("COMPLETED"));
        browser.open("/handoffs/" + observer.handoff(key).path("id").asText());
        browser.await(".story", "Answered: supplied, Commercial terms");
        assertThat(browser.texts(".story").get(0)).contains("Opened", "Read deal", "ada", "Completed");
    }

    @Test
    void an_approver_approves_and_somebody_without_the_role_cannot() {
        String key = observer.sign("low-margin", "approved");
        String task = waiting(key).path("id").asText();
        browser.signIn("bea");
        browser.open("/work/" + task);
        browser.await("main", "You can read it.");
        assertThat(browser.texts("main button")).doesNotContain("Approve");
        assertThat(baton.post("/api/v1/tasks/" + task + "/complete", "bea", "{\"version\":0,\"outcome\":\"APPROVED\"}")
                        .statusCode())
                .isEqualTo(403);

        browser.signIn("dan");
        browser.open("/work/" + role(key, "delivery-lead"));
        browser.await("table.facts", "Expected margin in percent");
        browser.press("Approve");

        browser.await("[role=status]", "Approved.");
        observer.await(key, each -> assertThat(each.path("state").asText()).isEqualTo("COMPLETED"));
    }

    @Test
    void a_form_that_somebody_overtook_says_so_kindly() {
        String key = observer.sign("low-margin", "overtaken");
        waiting(key);
        String task = role(key, "finance-controller");
        browser.signIn("fay");
        browser.open("/work/" + task);
        browser.type("#comment", "fine with me");
        baton.post(
                "/api/v1/tasks/" + task + "/complete",
                "fay",
                "{\"version\":" + browser.value("[name=version]") + ",\"outcome\":\"APPROVED\"}");

        browser.press("Approve");

        browser.await("[role=alert]", "was first");
        browser.await(".notice", "Approved by fay");
    }

    @Test
    void the_board_moves_by_itself_and_a_script_in_a_name_stays_text() {
        browser.signIn("vic");
        browser.open("/");
        browser.await("h1", "Flow");
        browser.script("window.stays = true");
        String script = "<img src=x onerror=document.title='broken'><b>bold</b>";

        observer.signed("{\"template\":\"low-margin\",\"prefix\":\"moved\",\"merge\":{\"opportunity\":{\"Name\":\""
                + script + "\"},\"account\":{\"Name\":\"" + script + "\",\"Legal_Name__c\":\"" + script + "\"}}}");

        browser.await(".column.PEOPLE .card .title", "<b>bold</b>");
        assertThat(browser.script("return window.stays"))
                .as("without loading the page again")
                .isEqualTo(true);
        browser.await(".column.PEOPLE .card .value", ".00 ");
        browser.follow("<b>bold</b>");
        browser.await("h1", "<img src=x");
        assertThat(browser.script("return document.title")).asString().startsWith("<img src=x"); // it would be "broken"
        assertThat(browser.texts("h1 b")).isEmpty();
    }

    @Test
    void an_operator_gives_a_failed_handoff_another_try() {
        twins.fault(Fault.of("redmine", "^POST /issues.json", Fault.Kind.STATUS).status(422));
        String key = observer.sign("clean-retainer", "failed");
        observer.await(key, each -> assertThat(each.path("state").asText()).isEqualTo("FAILED"));
        twins.clearFaults();
        browser.signIn("otto");
        browser.open("/handoffs/" + observer.handoff(key).path("id").asText());

        browser.type("#reason", "the workspace is back");
        browser.press("Try again now");

        browser.await("[role=status]", "It is due again.");
        observer.await(key, each -> assertThat(each.path("state").asText()).isEqualTo("COMPLETED"));
        browser.await(".state", "Completed");
        browser.await(".story", "the workspace is back");
    }

    @Test
    void the_demo_is_finished_by_its_people_in_the_browser_alone() {
        DemoOptions.FIVE_DEALS.forEach(deal -> observer.sign(deal, "demo"));
        DemoStaff staff = DemoStaff.of(browser, "demo-");

        staff.watch(2, 3);
        staff.asked().forEach(staff::settle);

        staff.watch(0, 5);
        browser.shoot("flow-demo-finished");
    }

    @Test
    void one_claims_a_task_another_takes_it_over_and_both_read_what_was_said() {
        String key = observer.sign("low-margin", "talked");
        waiting(key);
        String page = "/work/" + role(key, "delivery-lead");
        browser.signIn("dan");
        browser.open(page);
        browser.press("I take care of it");
        browser.await(".brief", "you");
        browser.type("#say", "<img src=x onerror=document.title='broken'>asked the <b>client</b>");
        browser.press("Comment");
        browser.await(".said", "asked the <b>client</b>");

        browser.signIn("dora");
        browser.await(".task", "claimed by dan");
        browser.open(page);
        browser.await(".brief", "dan");
        browser.await(".said", "<img src=x onerror=document.title='broken'>asked the <b>client</b>");
        assertThat(browser.texts(".said b, .said img")).isEmpty();
        assertThat(browser.script("return document.title")).asString().startsWith("Margin under the floor");
        browser.press("Approve");
        browser.await("[role=alert]", "dan has claimed this task");
        browser.type("#why", "dan is on a plane");
        browser.press("Take it over");
        browser.await(".brief", "you");
        browser.type("#link-label", "The offer");
        browser.type("#link-url", "https://docs.example/offer");
        browser.press("Lay it beside");
        browser.await(".links", "The offer");
        browser.type("#say", "agreed with the client");
        browser.press("Comment");
        browser.await(".said", "agreed with the client");
        browser.shoot("task-talked-about");

        browser.signIn("dan");
        browser.open(page);
        browser.await(".brief", "dora");
        assertThat(browser.texts("[aria-labelledby=between] .said li"))
                .satisfiesExactly(
                        first -> assertThat(first).contains("asked the", "dan"),
                        second -> assertThat(second).contains("agreed with the client", "dora"));
        browser.signIn("dora");
        browser.open(page);
        browser.press("Approve");
        browser.await("[role=status]", "Approved.");
    }

    @Test
    void every_page_is_open_to_everybody_light_and_dark_wide_and_narrow() {
        String sums = observer.sign("milestones-do-not-add-up", "shown");
        JsonNode task = waiting(sums);
        String approval = observer.sign("low-margin", "shown");
        waiting(approval);
        String ended = behindAFigure();
        browser.signIn("otto");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("flow", "/");
        pages.put("flow-column", "/?stage=PEOPLE");
        pages.put("work", "/work");
        pages.put("task-read", "/work/" + task.path("id").asText());
        pages.put(
                "handoff", "/handoffs/" + observer.handoff(approval).path("id").asText());
        pages.put("systems", "/systems");
        pages.put("figures", "/figures");
        pages.put("figures-handoffs", "/figures/handoffs" + ended);
        pages.put(
                "engagement",
                "/engagements/" + observer.handoff(approval).path("engagement").asText());
        pages.put("nothing", "/nowhere");
        pages.forEach(DashboardIT::isOpenToEverybody);
        browser.signIn("carl");
        isOpenToEverybody("task-list", "/work/" + role(sums, "contract-operations"));
        browser.signIn("dan");
        isOpenToEverybody("task-approval", "/work/" + role(approval, "delivery-lead"));
        isOpenToEverybody("work-of-a-role", "/work");
        browser.look(false, false);
    }

    private static void isOpenToEverybody(String name, String path) {
        for (String look : new String[] {"light-desktop", "dark-desktop", "light-phone", "dark-phone"}) {
            browser.look(look.startsWith("dark"), look.endsWith("phone"));
            browser.open(path);
            browser.shoot(name + "-" + look);
            assertThat(browser.scrollsSideways()).as(path + " " + look).isFalse();
            if (LOOKED_OVER.contains(look)) {
                assertThat(browser.barriers()).as(path + " " + look).isEmpty();
            }
        }
    }

    /** The query for what has ended, once one handoff has and was measured. */
    private static String behindAFigure() {
        observer.sign("clean-retainer", "measured");
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> ended().path("completed").asInt() > 0);
        return ended().path("handoffs").asText();
    }

    private static JsonNode ended() {
        return baton.get("/api/v1/figures?type=sales-to-delivery", "vic").at("/types/0/ended");
    }

    /** The first open task of the deal, once it waits for people. */
    private static JsonNode waiting(String key) {
        observer.await(key, each -> assertThat(each.path("state").asText()).isEqualTo("WAITING"));
        return observer.handoff(key).path("tasks").path(0);
    }

    private static String role(String key, String owner) {
        for (JsonNode task : observer.handoff(key).path("tasks")) {
            if (task.path("owner").asText().equals(owner)) {
                return task.path("id").asText();
            }
        }
        throw new AssertionError("nothing is asked of " + owner);
    }
}
