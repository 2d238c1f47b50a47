package io.baton.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.console.Console;
import io.baton.insight.OpsFiles;
import io.baton.twin.Twins;
import io.baton.twin.TwinsOptions;
import io.baton.twin.fault.Fault;
import io.baton.twin.journal.Effect;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The packaged program, killed for real; effects are counted in the twins. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SalesToDeliveryIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void the_five_demo_deals_stand_where_people_are_needed_and_finish_when_they_have_answered() throws IOException {
        try (Twins twins = Twins.start(TwinsOptions.anyPorts(folder.resolve("twins"), Clock.systemUTC()));
                TraceReceiver traces = new TraceReceiver();
                BatonProcess baton = new BatonProcess(folder, twins)
                        .shortLived()
                        .with("quarkus.otel.sdk.disabled", "false")
                        .with("quarkus.otel.exporter.otlp.protocol", "http/protobuf")
                        .with("quarkus.otel.exporter.otlp.endpoint", traces.url())) {
            baton.start();
            twins.fault(Fault.of("netsuite", "customer", Fault.Kind.STATUS)
                    .status(429)
                    .times(1));
            List.of("clean-fixed-fee", "clean-time-and-materials", "clean-retainer", "missing-details", "low-margin")
                    .forEach(template -> twins.signDeal("{\"template\":\"" + template + "\"}"));
            awaitStates(baton, Map.of("COMPLETED", 3, "WAITING", 2));
            assertThat(OpsFiles.scraped(baton.scrape())).contains("baton_handoffs"); // sees the open tasks

            answer(baton, "ada", "account-executive", MissingDetails.VALUES);
            answer(baton, "fay", "finance-controller", null);

            awaitStates(baton, Map.of("COMPLETED", 5));
            assertThat(new Effects(twins).doubled()).isEmpty();
            assertThat(writtenBack(twins)).containsExactlyInAnyOrder("Account", "Opportunity");
            assertThatFiguresAreThere(baton);
            assertThatEachIsATrace(baton, traces);
        }
    }

    private static void assertThatEachIsATrace(BatonProcess baton, TraceReceiver traces) {
        for (JsonNode handoff : baton.get("/api/v1/handoffs", "vic").path("items")) {
            UUID id = UUID.fromString(handoff.path("id").asText());
            Awaitility.await("a trace of " + id).atMost(PATIENCE).until(() -> traces.knows(id));
            assertThat(traces.text())
                    .doesNotContain(
                            handoff.path("title").asText(), handoff.path("key").asText());
        }
        assertThat(traces.text()).contains("sales-to-delivery.launch/tell-crm", "recorded");
    }

    /** Whatever the alert rules and the dashboard name is in a scrape, and the API tells the same story. */
    private static void assertThatFiguresAreThere(BatonProcess baton) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(baton.get("/api/v1/figures?type=sales-to-delivery", "vic")
                                .at("/types/0/ended/completed")
                                .asInt())
                        .isEqualTo(5));
        JsonNode figures =
                baton.get("/api/v1/figures?type=sales-to-delivery", "vic").at("/types/0");
        assertThat(figures.at("/gates").findValuesAsText("gate")).contains("launch-readiness");
        assertThat(figures.at("/failures/0/kind").asText()).isEqualTo("THROTTLED");
        String held = figures.at("/stalls/0/handoffs").asText();
        assertThat(baton.get("/api/v1/figures/handoffs" + held, "vic").path("items"))
                .isNotEmpty();
        assertThat(OpsFiles.scraped(baton.scrape())).containsAll(OpsFiles.metrics());
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Map<String, String> who = Map.of("BATON_USER", "vic:vic-demo");
        new Console(who, InputStream.nullInputStream(), out, out).run("figures", "--url", baton.url());
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("sales-to-delivery: 5 completed, 0 cancelled", "launch-readiness", "THROTTLED");
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void two_hundred_deals_and_five_kills_lose_nothing_and_double_nothing() {
        try (Twins twins = Twins.start(TwinsOptions.anyPorts(folder.resolve("twins"), Clock.systemUTC()));
                BatonProcess baton = new BatonProcess(folder, twins).shortLived()) {
            baton.start();
            sign(twins, "clean-fixed-fee", 80);
            sign(twins, "clean-time-and-materials", 80);
            sign(twins, "missing-details", 20);
            sign(twins, "low-margin", 20);

            for (int kill = 1; kill <= 5; kill++) {
                int enough = kill * 400;
                Awaitility.await("effects before kill " + kill)
                        .atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(50))
                        .until(() -> created(twins) >= enough);
                baton.kill();
                baton.start();
            }

            awaitStates(baton, Map.of("COMPLETED", 160, "WAITING", 40));
            assertThat(new Effects(twins).doubled()).isEmpty();
        }
    }

    private static void sign(Twins twins, String template, int count) {
        twins.signDeal("{\"template\":\"" + template + "\",\"count\":" + count + ",\"prefix\":\"kill\"}");
    }

    private static void awaitStates(BatonProcess baton, Map<String, Integer> states) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(baton.states()).isEqualTo(new TreeMap<>(states)));
    }

    private static void answer(BatonProcess baton, String user, String role, String values) {
        JsonNode task = baton.get("/api/v1/tasks?state=OPEN&role=" + role, user)
                .path("items")
                .path(0);
        String path = "/api/v1/tasks/" + task.path("id").asText();
        var claimed = baton.post(path + "/claim", user, "{\"version\":0}");
        assertThat(claimed.statusCode()).as(claimed.body()).isEqualTo(200);
        String body = values == null
                ? "{\"version\":1,\"outcome\":\"APPROVED\",\"comment\":\"agreed\"}"
                : "{\"version\":1,\"outcome\":\"SUPPLIED\",\"values\":" + values + "}";
        var answered = baton.post(path + "/complete", user, body);
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
    }

    private static List<String> writtenBack(Twins twins) {
        return twins.effects().stream()
                .filter(effect -> effect.idempotencyKeys().stream().anyMatch(key -> key.endsWith("/write-back")))
                .map(Effect::object)
                .toList();
    }

    private static int created(Twins twins) {
        return twins.effects().stream().mapToInt(effect -> effect.created()).sum();
    }
}
