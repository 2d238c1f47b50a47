package io.baton.task;

import io.baton.handoff.Ask;
import io.baton.handoff.Claim;
import io.baton.handoff.Failure;
import io.baton.handoff.JdbcLedger;
import io.baton.handoff.Ledger.FailedStep;
import io.baton.handoff.Ledger.Pause;
import io.baton.handoff.LedgerFixture;
import io.baton.platform.Ids;
import io.baton.platform.Json;
import java.time.Instant;
import java.util.List;

/** The system that the handoffs of late work call: it falls silent and answers again, as the ledger has it. */
final class SilentSystem {

    private static final int ALL = 100;

    private final LateWork work;
    private final JdbcLedger ledger;

    SilentSystem(LateWork work) {
        this.work = work;
        this.ledger = LedgerFixture.aLedger(work.store, work.clock, new TaskBook(Ids.TIME_ORDERED));
    }

    /** Each handoff is tried and breaks; it may be tried again at once. */
    void breaks(Instant at) {
        tried(at).forEach(claim -> ledger.retryAt(claim, failed(Failure.Kind.TRANSIENT, "CRM_UNAVAILABLE"), at));
    }

    /** Each handoff is found to wait for an open circuit. */
    void parks(Instant at) {
        tried(at).forEach(claim -> ledger.park(claim, failed(Failure.Kind.PARKED, "CRM_CIRCUIT_OPEN"), at));
    }

    /** Each handoff gets through and rests again with the role, whom it asks what it asked before; it may look again at once. */
    void answers(Instant at, String owner) {
        Ask ask = new Ask(Ask.Kind.APPROVAL, "gate", owner, "Approve", List.of(), Json.read("{}"), at);
        tried(at).forEach(claim -> ledger.pause(claim, new Pause(List.of(ask), List.of(), at)));
    }

    private List<Claim> tried(Instant at) {
        work.clock.set(at);
        return ledger.claim(work.type, ALL);
    }

    private static FailedStep failed(Failure.Kind kind, String code) {
        return new FailedStep("late/read-deal", new Failure(kind, code, "The CRM does not answer.", null), "sydney");
    }
}
