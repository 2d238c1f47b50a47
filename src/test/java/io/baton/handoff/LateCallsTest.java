package io.baton.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.handoff.RunWatch.Outcome;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LateCallsTest {

    private static final String NOTE = "select actor || ' ' || facts from audit where action = 'sent-late'";

    private static LedgerStore store;

    private Claim claim;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private LateCalls calls;

    @BeforeAll
    static void start() {
        store = new LedgerStore();
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @BeforeEach
    void open() {
        store.empty();
        HandoffId id = store.open("sales-to-delivery", "deal-1");
        claim = new Claim(id, "sales-to-delivery", "deal-1", "e", "A deal", LedgerStore.NOON, "{}", 3, 0, null);
        calls = new LateCalls(new AuditNotes(store.source(), LedgerStore.CLOCK), meters);
    }

    @Test
    void a_call_that_may_have_gone_out_late_stands_on_the_trail_with_its_step_and_process() {
        calls.stepEnded(claim, step(Outcome.SENT_LATE));

        assertThat(store.text(NOTE))
                .isEqualTo("baton-" + ProcessHandle.current().pid() + " {\"step\":\"redmine.open-checklist/item#1\"}");
        assertThat(new AuditChain(store.source()).verify().isWhole()).isTrue();
        assertThat(meters.counter("baton.handoff.sent.late").count()).isEqualTo(1);
    }

    @Test
    void a_step_that_ended_otherwise_is_not_noted() {
        calls.stepEnded(claim, step(Outcome.LOST));
        calls.stepEnded(claim, step(Outcome.RECORDED));

        assertThat(store.text(NOTE)).isNull();
        assertThat(meters.counter("baton.handoff.sent.late").count()).isZero();
    }

    private static RunWatch.Step step(Outcome outcome) {
        return new RunWatch.Step(
                "redmine.open-checklist/item",
                "redmine.open-checklist/item#1",
                LedgerStore.NOON,
                LedgerStore.NOON.plusSeconds(8),
                outcome);
    }
}
