package io.baton.handoff.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.handoff.Claim;
import io.baton.handoff.Fence;
import io.baton.handoff.HandoffId;
import io.baton.handoff.Ledger;
import io.baton.handoff.RunWatch;
import io.baton.handoff.RunWatch.Outcome;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A step whose call is made while the process stands still for longer than its lease. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DurableStepTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final AtomicLong ticks = new AtomicLong();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<String> recorded = new ArrayList<>();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private Duration beforeTheWrite = Duration.ZERO;
    private Duration beforeTheAnswer = Duration.ZERO;

    @BeforeEach
    void start() throws Exception {
        RunWatch watch = new RunWatch() {
            @Override
            public void stepEnded(Claim claim, Step step) {
                outcomes.add(step.outcome());
            }
        };
        camel.getCamelContextExtension()
                .addInterceptStrategy(new DurableSteps(ledger(), Clock.systemUTC(), new RunWatches(List.of(watch))));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:run")
                        .step("open-issue")
                        .process(exchange -> call())
                        .end();
            }
        });
        camel.start();
    }

    @AfterEach
    void stop() throws IOException {
        camel.close();
    }

    /** As the client of a system does it. */
    private void call() {
        Fence.pass();
        ticks.addAndGet(beforeTheWrite.toNanos());
        Fence.sent();
        ticks.addAndGet(beforeTheAnswer.toNanos());
    }

    @Test
    void a_call_inside_its_lease_is_recorded() {
        run();

        assertThat(outcomes).containsExactly(Outcome.RECORDED);
        assertThat(recorded).hasSize(1);
    }

    @Test
    void a_call_that_went_out_in_time_and_was_answered_late_is_lost_and_nothing_more() {
        beforeTheAnswer = Duration.ofSeconds(30);

        run();

        assertThat(outcomes).containsExactly(Outcome.LOST);
        assertThat(recorded).isEmpty();
    }

    @Test
    void a_call_that_may_have_gone_out_late_is_told() {
        beforeTheWrite = Duration.ofSeconds(30);

        run();

        assertThat(outcomes).containsExactly(Outcome.SENT_LATE);
        assertThat(recorded).isEmpty();
    }

    private void run() {
        Claim claim = new Claim(new HandoffId(new UUID(0, 1)), "t", "key", "e", "A deal", NOON, "{}", 1, 0, null);
        Lease lease = new Lease(Duration.ofSeconds(30), ticks.get(), ticks::get);
        HandoffRun run = new HandoffRun(claim, Map.of(), Map.of(), lease, NOON);
        camel.createProducerTemplate().send("direct:run", exchange -> exchange.setProperty(HandoffRun.PROPERTY, run));
    }

    /** Knows how to record, and nothing else. */
    private Ledger ledger() {
        return (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(), new Class<?>[] {Ledger.class}, (proxy, method, arguments) -> {
                    recorded.add(method.getName());
                    return true;
                });
    }
}
