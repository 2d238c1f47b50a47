package io.baton.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.console.Console;
import io.baton.platform.Json;
import io.baton.twin.Twins;
import io.baton.twin.TwinsOptions;
import io.baton.twin.fault.Fault;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program under an operator's hands, through the API and the operator's commands. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OperatingIT {

    private static final String CHECKLIST = "^POST /issues.json";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static Twins twins;
    private static BatonProcess baton;
    private static Observer observer;

    @BeforeAll
    static void start() {
        twins = Twins.start(TwinsOptions.anyPorts(folder.resolve("twins"), Clock.systemUTC()));
        baton = new BatonProcess(folder, twins);
        baton.start();
        observer = new Observer(twins, baton);
    }

    @AfterAll
    static void stop() {
        baton.close();
        twins.close();
    }

    @AfterEach
    void nothing_was_doubled() {
        twins.clearFaults();
        assertThat(new Effects(twins).doubled()).isEmpty();
    }

    @Test
    void a_cancelled_handoff_is_undone_once_in_every_system_also_when_it_is_cancelled_twice() {
        refuse("redmine", CHECKLIST);
        String key = observer.sign("clean-fixed-fee", "undone");
        JsonNode failed = awaitState(key, "FAILED");

        assertThat(said(0, "cancel", id(failed), "--reason", "sold twice")).contains("CANCELLED", "compensation");
        assertThat(said(1, "cancel", id(failed), "--reason", "sold twice")).contains("has ended");

        JsonNode cancelled = baton.get("/api/v1/handoffs/" + id(failed), "vic");
        String undo = cancelled.path("compensation").asText();
        JsonNode undone = observer.awaitHandoff(
                undo, each -> assertThat(each.path("state").asText()).isEqualTo("COMPLETED"));
        assertThat(undone.path("compensates").asText()).isEqualTo(id(failed));
        assertThat(undone.path("key").asText()).isEqualTo(key);
        assertThat(observer.handoffs(key)).hasSize(2);
        assertThat(cancelled.path("tasks"))
                .noneMatch(task -> task.path("state").asText().equals("OPEN"));
        undoneOnce(undone.path("engagement").asText(), key);
        assertThat(said(0, "verify-audit")).contains("whole");
    }

    private static void undoneOnce(String engagement, String key) {
        assertThat(changed("netsuite", "salesOrder", key)).as("order").isEqualTo(1);
        assertThat(changed("netsuite", "job", key)).as("job").isEqualTo(1);
        assertThat(changed("salesforce", "pse__Proj__c", key)).as("project").isEqualTo(1);
        assertThat(changed("redmine", "project", key)).as("workspace").isEqualTo(1);
        assertThat(changed("netsuite", "customer", key)).as("customer is left").isZero();
        assertThat(twins.effects("salesforce", "pse__Resource_Request__c"))
                .as("requests of " + engagement)
                .isNotEmpty()
                .allMatch(effect -> effect.changed() <= 1);
    }

    @Test
    void a_skipped_step_is_marked_and_the_handoff_goes_on_behind_it() {
        refuse("salesforce", "PATCH .*Opportunity");
        String key = observer.sign("clean-time-and-materials", "skipped");
        JsonNode failed = awaitState(key, "FAILED");
        String step = failed.path("waitingFor").asText();

        assertThat(said(1, "skip", id(failed), "--step", "launch/other", "--reason", "x"))
                .contains(step);
        said(0, "skip", id(failed), "--step", step, "--reason", "written by hand");

        observer.await(key, each -> assertThat(each.path("state").asText()).isEqualTo("COMPLETED"));
        assertThat(said(0, "show", id(failed))).contains(step + " written by hand", "otto skipped");
        assertThat(said(1, "retry", id(failed), "--reason", "again")).contains("has ended");
    }

    @Test
    void an_edited_value_counts_from_the_next_gate_on() {
        String key = observer.sign("missing-details", "edited");
        JsonNode waiting = awaitState(key, "WAITING");

        assertThat(said(1, "retry", id(waiting), "--reason", "x", "--set", "customer.billTo.country=Narnia"))
                .contains("/values/customer.billTo.country");
        assertThat(said(1, "retry", id(waiting), "--reason", "x", "--set", "customer.colour=red"))
                .contains("/values/customer.colour");
        said(
                0,
                "retry",
                id(waiting),
                "--reason",
                "told on the phone",
                "--set",
                "customer.registrationNumber=KVK 34117528",
                "--set",
                "customer.contacts[role=ACCOUNTS_PAYABLE].email=payables@vanvossen.example",
                "--set",
                "contract.billing.purchaseOrder.number=PO-4711");

        observer.await(key, each -> assertThat(each.path("state").asText()).isEqualTo("COMPLETED"));
        JsonNode supplied = observer.handoff(key).path("supplied");
        assertThat(supplied)
                .hasSize(3)
                .allMatch(each -> each.path("by").asText().equals("otto"));
    }

    @Test
    void a_replay_shows_its_plan_and_does_exactly_that() {
        refuse("netsuite", "PUT .*/job");
        List<String> keys = List.of(
                observer.sign("clean-fixed-fee", "replayed"), observer.sign("clean-time-and-materials", "replayed"));
        keys.forEach(key -> awaitState(key, "FAILED"));
        twins.clearFaults();
        String[] order = {"replay", "--state", "FAILED", "--system", "netsuite", "--reason", "NetSuite is back"};

        assertThat(said(1, order))
                .contains("2 handoffs", "netsuite", "finance-project", "Nothing was done.")
                .contains("recorded    sales-to-delivery.launch/customer, sales-to-delivery.launch/project-shell");
        keys.forEach(key -> assertThat(awaitState(key, "FAILED")).isNotNull());
        assertThat(said(
                        0,
                        Stream.concat(Arrays.stream(order), Stream.of("--yes")).toArray(String[]::new)))
                .contains("2 handoffs are due now.");

        keys.forEach(key -> observer.await(
                key, each -> assertThat(each.path("state").asText()).isEqualTo("COMPLETED")));
        assertThat(said(0, "show", id(observer.handoffs(keys.get(0)).path(0)))).contains("otto retried");
    }

    @Test
    void commands_say_what_to_do_when_they_cannot() {
        assertThat(said(2, Map.of("BATON_USER", "otto:otto-demo"), "handoffs", "--url", "http://localhost:1"))
                .contains("is Baton running there?");
        assertThat(said(1, Map.of(), "handoffs")).contains("BATON_TOKEN");
        assertThat(said(1, Map.of("BATON_USER", "vic:vic-demo"), "verify-audit"))
                .contains("role operator");
        assertThat(said(1, "show", "00000000-0000-4000-8000-000000000001")).contains("baton handoffs");
        assertThat(said(2, "retry", "not-an-id", "--reason", "x")).contains("name one handoff");
        assertThat(said(2, "handoffs", "--colour", "red")).contains("--colour is not known here");
        assertThat(said(1, "handoffs", "--older-than", "soon")).contains("duration");
        assertThat(Json.read(said(0, "handoffs", "--json", "--state", "CANCELLED", "--key", "none"))
                        .path("items"))
                .isEmpty();
    }

    private static void refuse(String system, String call) {
        twins.fault(Fault.of(system, call, Fault.Kind.STATUS).status(422));
    }

    private static JsonNode awaitState(String key, String state) {
        observer.await(key, each -> assertThat(each.path("state").asText()).isEqualTo(state));
        return observer.handoffs(key).path(0);
    }

    private static String id(JsonNode handoff) {
        return handoff.path("id").asText();
    }

    private static int changed(String system, String object, String key) {
        String wanted = key.toLowerCase(Locale.ROOT);
        return twins.effects(system, object).stream()
                .filter(effect -> effect.key().toLowerCase(Locale.ROOT).contains(wanted))
                .mapToInt(effect -> effect.changed())
                .sum();
    }

    private static String said(int exit, String... words) {
        return said(exit, Map.of("BATON_USER", "otto:otto-demo"), words);
    }

    private static String said(int exit, Map<String, String> environment, String... words) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Console console = new Console(environment, InputStream.nullInputStream(), out, out);
        List<String> rest = Arrays.asList(words).subList(1, words.length);
        List<String> given = rest.contains("--url")
                ? rest
                : Stream.concat(rest.stream(), Stream.of("--url", baton.url())).toList();
        int code = console.run(words[0], given.toArray(String[]::new));
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isEqualTo(exit);
        return said.toString(StandardCharsets.UTF_8);
    }
}
