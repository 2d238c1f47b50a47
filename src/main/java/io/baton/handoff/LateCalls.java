package io.baton.handoff;

import io.baton.handoff.RunWatch.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes on a handoff's trail which step's call may have gone out after its lease. It is the one thing a process writes
 * of a handoff that is no longer its own: only it can know, and what a system keeps no key for may be there twice.
 */
@Singleton
class LateCalls implements RunWatch {

    private static final Logger LOG = LoggerFactory.getLogger(LateCalls.class);

    private final AuditNotes trail;
    private final Counter counter;

    LateCalls(AuditNotes trail, MeterRegistry meters) {
        this.trail = trail;
        this.counter =
                meters.counter("baton.handoff.sent.late"); // here from the start, so that the first one is growth
    }

    @Override
    public void stepEnded(Claim claim, Step step) {
        if (step.outcome() != Outcome.SENT_LATE) {
            return;
        }
        counter.increment();
        LOG.warn(
                "The process stood still while a call of step {} of handoff {} was being sent; it may have gone out"
                        + " after another process had made it. Where the system keeps no key of ours, look whether it"
                        + " is there twice.",
                step.key(),
                claim.id());
        trail.add(claim.id().value(), JdbcLedger.worker(), "sent-late", Facts.of("step", step.key()));
    }
}
