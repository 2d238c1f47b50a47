package io.baton.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.handoff.Failure;
import io.baton.handoff.Failure.Kind;
import io.baton.handoff.Failures;
import io.baton.handoff.Fence;
import io.baton.handoff.LedgerConfig;
import io.baton.platform.Ids;
import io.baton.platform.Json;
import io.baton.platform.Settings;
import io.baton.system.guard.CircuitConfig;
import io.baton.system.guard.Circuits;
import io.baton.system.guard.Guards;
import io.baton.system.guard.SystemCalls;
import io.baton.system.guard.limit.Allotter;
import io.baton.system.guard.limit.Limits;
import io.baton.system.guard.limit.LimitsConfig;
import io.baton.system.guard.limit.Slots;
import io.baton.twin.Twins;
import io.baton.twin.TwinsOptions;
import io.baton.twin.fault.Fault;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Ordered;
import org.apache.camel.Processor;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.AsyncProcessorConverterHelper;
import org.apache.camel.support.processor.DelegateAsyncProcessor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The vendor routes with the guard around their calls, against twins that are away. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GuardedRoutesTest {

    @TempDir
    static Path folder;

    private static final Guarded GUARDED = new Guarded();
    private static Twins twins;
    private static SystemRoutes routes;
    private static Map<String, Object> deal;

    private final SettableClock clock = new SettableClock();
    private Circuits circuits;
    private Limits limits;
    private SystemWatch watch;

    @BeforeAll
    static void startTwins() throws Exception {
        twins = Twins.start(TwinsOptions.anyPorts(folder, Clock.systemUTC()));
        routes = new SystemRoutes(SystemTwins.addresses(twins), GUARDED);
        deal = routes.run("crm.read-deal", SystemTwins.signed(twins, "clean-fixed-fee"));
        deal.putAll(routes.run("erp.upsert-customer", deal));
    }

    @AfterAll
    static void stopTwins() throws Exception {
        routes.close();
        twins.close();
    }

    @BeforeEach
    void guard() {
        guard(Map.of());
    }

    @AfterEach
    void mend() {
        twins.clearFaults();
    }

    private void guard(Map<String, String> set) {
        RolesConfig roles = Settings.of(RolesConfig.class, Map.of());
        SystemFailures readings = SystemRoutes.failures(SystemTwins.addresses(twins));
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        circuits = new Circuits(Settings.of(CircuitConfig.class, Map.of()), roles, clock, meters);
        limits = new Limits(Settings.of(LimitsConfig.class, set), roles, clock, meters);
        watch = new SystemWatch(new Failures(List.of(readings)), readings, clock, meters, roles);
        LedgerConfig ledger = Settings.of(LedgerConfig.class, Map.of());
        Limits none = new Limits(Settings.of(LimitsConfig.class, Map.of()), roles, clock, meters);
        Allotter nobody = new Allotter(none, new PGSimpleDataSource(), ledger, clock, Ids.TIME_ORDERED);
        Guards guards = new Guards(circuits, limits, nobody);
        GUARDED.calls = new SystemCalls(roles, guards, watch, readings);
    }

    private void open(int status) {
        twins.fault(Fault.of("netsuite", "salesOrder|job|customer", Fault.Kind.STATUS)
                .status(status));
        IntStream.range(0, 10).forEach(call -> routes.failure("erp.upsert-job", deal));
        assertThat(circuits.of("netsuite").state()).isEqualTo(State.OPEN);
    }

    private static int served() throws IOException {
        try (var answer = URI.create(twins.controlUrl() + "/_faults").toURL().openStream()) {
            JsonNode faults = Json.read(new String(answer.readAllBytes(), StandardCharsets.UTF_8));
            return faults.path(0).path("served").asInt();
        }
    }

    @Test
    void a_system_that_does_not_answer_is_called_no_more() throws Exception {
        open(503);
        int before = served();

        Failure failure = routes.failure("erp.upsert-customer", deal);

        assertThat(before).isEqualTo(10);
        assertThat(served()).isEqualTo(10);
        assertThat(failure.kind()).isEqualTo(Kind.PARKED);
        assertThat(failure.code()).isEqualTo("NETSUITE_CIRCUIT_OPEN");
        assertThat(failure.message()).isEqualTo("Netsuite: does not answer; parked");
        assertThat(failure.retryAfter()).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(16));
        assertThat(failure.quick()).isFalse();
    }

    @Test
    void a_call_kept_back_because_its_lease_is_over_says_nothing_about_the_system() throws Exception {
        open(503);
        clock.advance(Duration.ofMinutes(1)); // the next call is the probe
        twins.clearFaults();
        SystemWatch.Calls before = watch.systems().get("netsuite");

        Fence.around(
                () -> true, () -> routes.failure("erp.upsert-job", deal).code().equals("LEASE_OVER"));

        assertThat(circuits.of("netsuite").state()).isEqualTo(State.HALF_OPEN);
        assertThat(watch.systems().get("netsuite")).isEqualTo(before);
    }

    @Test
    void the_other_systems_are_called_as_before() {
        open(503);

        assertThat(routes.run("crm.read-deal", deal)).containsKey("contract");
    }

    @Test
    void a_probe_finds_the_system_back_and_work_goes_on() {
        open(503);
        twins.clearFaults();
        clock.advance(Duration.ofSeconds(16));

        routes.run("erp.upsert-job", deal);
        routes.run("erp.upsert-job", deal);

        assertThat(circuits.of("netsuite").state()).isEqualTo(State.CLOSED);
        assertThat(watch.systems().get("netsuite").failures()).isZero();
    }

    @Test
    void the_calls_that_find_it_gone_are_parked_too_when_they_certainly_had_no_effect() {
        open(503);
        clock.advance(Duration.ofSeconds(16));

        Failure probe = routes.failure("erp.upsert-job", deal);

        assertThat(probe.kind()).isEqualTo(Kind.PARKED);
        assertThat(probe.message()).contains("does not answer; parked. Netsuite: 503");
        assertThat(watch.systems().get("netsuite").code()).isEqualTo("NETSUITE_UNAVAILABLE");
    }

    @Test
    void a_probe_that_may_have_had_an_effect_counts_as_a_try() {
        open(500);
        clock.advance(Duration.ofSeconds(16));

        assertThat(routes.failure("erp.upsert-job", deal).kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 409, 423, 429})
    void a_system_that_says_no_is_there(int status) {
        twins.fault(Fault.of("netsuite", "job", Fault.Kind.STATUS).status(status));

        IntStream.range(0, 30).forEach(call -> routes.failure("erp.upsert-job", deal));

        assertThat(circuits.of("netsuite").state()).isEqualTo(State.CLOSED);
    }

    @Test
    void a_system_that_nobody_answers_for_opens_its_circuit_through_the_crm_component_as_well() {
        twins.stop("salesforce");
        try {
            IntStream.range(0, 10).forEach(call -> routes.failure("crm.read-deal", deal));

            assertThat(routes.failure("crm.read-deal", deal).code()).isEqualTo("SALESFORCE_CIRCUIT_OPEN");
            assertThat(circuits.of("certinia").state()).isEqualTo(State.CLOSED);
        } finally {
            twins.restart("salesforce");
        }
    }

    @Test
    void a_channel_is_a_system_of_its_own() {
        twins.fault(Fault.of("slack", null, Fault.Kind.STATUS).status(503));
        Object notice = "{\"key\":\"t/opened\",\"title\":\"x\"}";

        IntStream.range(0, 10).forEach(call -> routes.failure("notify.slack", deal, notice));

        assertThat(routes.failure("notify.slack", deal, notice).code()).isEqualTo("SLACK_CIRCUIT_OPEN");
    }

    @Test
    void a_call_that_finds_no_slot_is_not_made() {
        guard(Map.of("baton.limits.netsuite.concurrent", "2", "baton.limits.netsuite.patience", "50ms"));
        Slots slots = limits.of("netsuite").slots().orElseThrow();

        Failure failure = routes.failure("erp.upsert-job", deal);

        assertThat(failure.kind()).isEqualTo(Kind.PARKED);
        assertThat(failure.code()).isEqualTo("NETSUITE_NO_SLOT");
        assertThat(failure.message()).contains("has no room");
        slots.grant(1, Instant.MAX);
        assertThat(routes.run("erp.upsert-job", deal)).containsKey("project");
        assertThat(slots.inUse()).isZero();
    }

    @Test
    void a_call_that_fails_gives_its_slot_back() {
        guard(Map.of("baton.limits.netsuite.concurrent", "2"));
        Slots slots = limits.of("netsuite").slots().orElseThrow();
        slots.grant(1, Instant.MAX);
        twins.fault(Fault.of("netsuite", "job", Fault.Kind.RESET));

        IntStream.range(0, 5).forEach(call -> routes.failure("erp.upsert-job", deal));

        assertThat(slots.inUse()).isZero();
    }

    @Test
    void calls_of_a_minute_are_limited_too() {
        guard(Map.of("baton.limits.netsuite.per-minute", "60"));

        Failure failure = routes.failure("erp.upsert-job", new LinkedHashMap<>(deal));

        assertThat(failure.code()).isEqualTo("NETSUITE_NO_SLOT");
        assertThat(failure.message()).contains("no more than 60 calls a minute");
    }

    /** Puts the guard of the test that runs around calls of routes that are loaded once. */
    private static final class Guarded implements InterceptStrategy, Ordered {

        private @Nullable SystemCalls calls;

        @Override
        public int getOrder() {
            return Ordered.LOWEST;
        }

        @Override
        public Processor wrapProcessorInInterceptors(
                CamelContext context, NamedNode definition, Processor target, Processor nextTarget) {
            return new DelegateAsyncProcessor(target) {
                @Override
                public boolean process(Exchange exchange, AsyncCallback callback) {
                    Processor guarded = calls == null
                            ? target
                            : calls.wrapProcessorInInterceptors(context, definition, target, nextTarget);
                    return AsyncProcessorConverterHelper.convert(guarded).process(exchange, callback);
                }
            };
        }
    }
}
