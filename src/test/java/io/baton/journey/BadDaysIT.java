package io.baton.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.platform.Json;
import io.baton.twin.Twins;
import io.baton.twin.TwinsOptions;
import io.baton.twin.fault.Fault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The packaged program on bad days: whole handoffs while systems are down or answer wrongly, and odd deals. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadDaysIT {

    private static final List<String> SYSTEMS = List.of("salesforce", "netsuite", "redmine", "bamboohr");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static Twins twins;
    private static BatonProcess baton;
    private static Observer observer;

    @BeforeAll
    static void start() {
        twins = Twins.start(TwinsOptions.anyPorts(folder.resolve("twins"), Clock.systemUTC()));
        baton = new BatonProcess(folder, twins)
                .shortLived()
                .with("baton.handoff.retry.first", "300ms")
                .with("baton.handoff.retry.longest", "1s")
                .with("baton.circuit.open", "1s")
                .with("baton.http.response-timeout", "1500")
                .with("camel.component.salesforce.http-request-timeout", "1500");
        SYSTEMS.forEach(twins::stop);
        baton.start();
        SYSTEMS.forEach(twins::restart);
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
        SYSTEMS.forEach(twins::restart);
        assertThat(new Effects(twins).doubled()).isEmpty();
    }

    @Test
    void a_system_that_is_down_is_named_with_owner_and_next_try_and_waited_for() {
        SYSTEMS.forEach(twins::stop);
        String key = observer.sign("clean-fixed-fee", "down");

        twins.restart("salesforce");
        observer.await(key, handoff -> retries(handoff, "people", "BAMBOOHR"));
        twins.restart("bamboohr");
        observer.await(key, handoff -> retries(handoff, "check-customer", "NETSUITE"));
        twins.restart("netsuite");
        observer.await(key, handoff -> retries(handoff, "project", "REDMINE"));
        twins.restart("redmine");

        observer.await(key, BadDaysIT::completed);
    }

    static Stream<Arguments> wrongAnswers() {
        return Stream.of(
                wrong("500", Fault.Kind.STATUS, fault -> fault.status(500)),
                wrong("429", Fault.Kind.STATUS, fault -> fault.status(429).retryAfter("1")),
                wrong("401", Fault.Kind.STATUS, fault -> fault.status(401)),
                wrong("garbage", Fault.Kind.MALFORMED, fault -> fault),
                wrong("nothing", Fault.Kind.HANG, fault -> fault.millis(4000)),
                wrong("a reset", Fault.Kind.RESET, fault -> fault),
                wrong("an effect without a reply", Fault.Kind.REPLY_LOST, fault -> fault));
    }

    private static Arguments wrong(String name, Fault.Kind kind, UnaryOperator<Fault> how) {
        return Arguments.of(name, kind, how);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongAnswers")
    void systems_that_answer_wrongly_are_asked_again_until_the_handoff_is_done(
            String name, Fault.Kind kind, UnaryOperator<Fault> how) {
        SYSTEMS.forEach(
                system -> twins.fault(how.apply(Fault.of(system, null, kind)).times(2)));
        twins.fault(
                how.apply(Fault.of("salesforce", "^(POST|PATCH) .*data", kind)).times(3));
        String key = observer.sign("clean-fixed-fee", name);

        observer.await(key, BadDaysIT::completed);

        JsonNode handoff = observer.handoff(key);
        assertThat(handoff.path("attempts").findValuesAsText("outcome")).contains("retrying");
        assertThat(handoff.path("tasks")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "no-account, WAITING, account-executive, Account",
        "unknown-currency, WAITING, billing, urrency",
        "milestones-do-not-add-up, WAITING, contract-operations, ilestones",
        "duplicate-customer, WAITING, billing, ",
        "credit-hold, WAITING, billing, ",
        "huge-description, COMPLETED, , ",
        "emoji-and-rtl, COMPLETED, , "
    })
    void an_odd_deal_goes_through_or_waits_for_its_owner(String template, String state, String owner, String words) {
        String key = observer.sign(template, "odd");

        observer.await(
                key,
                handoff -> assertThat(handoff.path("state").asText())
                        .as("%s", handoff)
                        .isEqualTo(state));

        JsonNode handoff = observer.handoffs(key).path(0);
        assertThat(handoff.path("owner").asText(null)).isEqualTo(owner);
        assertThat(handoff.path("waitingFor").asText("")).contains(words == null ? "" : words);
    }

    @Test
    void two_deals_of_one_customer_at_once_share_the_customer() {
        List<String> keys = observer.signed("{\"template\":\"clean-fixed-fee\",\"prefix\":\"shared\",\"count\":2,"
                + "\"merge\":{\"account\":{\"Id\":\"001Qy00000SharedIAA\"}}}");

        keys.forEach(key -> observer.await(key, BadDaysIT::completed));

        assertThat(twins.effects("netsuite", "customer"))
                .filteredOn(effect -> effect.key().contains("001Qy00000Shared"))
                .singleElement()
                .satisfies(effect -> assertThat(effect.created()).isOne());
    }

    @Test
    void three_events_ten_times_each_and_out_of_order_count_once_and_the_newest_wins() {
        String key = observer.sign("missing-details", "often");
        observer.await(key, BadDaysIT::waiting);
        long seed = System.nanoTime();
        List<Integer> deliveries = new ArrayList<>(
                IntStream.range(0, 30).map(each -> each % 3).boxed().toList());
        Collections.shuffle(deliveries, new Random(seed));
        Instant base = Instant.now().plusSeconds(60);

        List<String> outcomes = deliveries.stream()
                .map(event -> deliver(key, event, base.plusSeconds(event)))
                .toList();

        assertThat(outcomes).as("order of seed %d", seed).isEqualTo(expected(deliveries));
        observer.await(key, BadDaysIT::waiting);
        assertThat(observer.handoffs(key)).hasSize(1);
    }

    private static String deliver(String key, int event, Instant at) {
        String body =
                "{'specversion':'1.0','id':'often-%d','source':'/test','type':'baton.deal.signed.v1','subject':'%s',"
                                .formatted(event, key)
                        + "'time':'%s','data':{'number':%d}}".formatted(at, event);
        var answer = baton.post("/api/v1/handoffs", "otto", "application/cloudevents+json", body.replace('\'', '"'));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return Json.read(answer.body()).path("outcome").asText();
    }

    private static List<String> expected(List<Integer> deliveries) {
        Set<Integer> seen = new HashSet<>();
        List<String> outcomes = new ArrayList<>();
        for (int event : deliveries) {
            boolean newest = seen.stream().allMatch(other -> other < event);
            outcomes.add(!seen.add(event) ? "DUPLICATE" : newest ? "MERGED" : "STALE");
        }
        return outcomes;
    }

    private static void waiting(JsonNode handoff) {
        assertThat(handoff.path("state").asText()).as("%s", handoff).isEqualTo("WAITING");
    }

    private static void completed(JsonNode handoff) {
        assertThat(handoff.path("state").asText()).as("%s", handoff).isEqualTo("COMPLETED");
    }

    private static void retries(JsonNode handoff, String step, String system) {
        assertThat(handoff.path("state").asText()).as("%s", handoff).isEqualTo("RETRYING");
        assertThat(handoff.path("waitingFor").asText()).endsWith("/" + step);
        assertThat(handoff.path("owner").asText()).isEqualTo("integration-operator");
        assertThat(handoff.path("nextTryAt").asText()).isNotEmpty();
        assertThat(handoff.path("failureCode").asText()).isIn(system + "_UNREACHABLE", system + "_CIRCUIT_OPEN");
    }
}
