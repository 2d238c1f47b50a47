package io.baton.handoff.camel;

import io.baton.handoff.Gates;
import io.baton.handoff.Ledger;
import io.baton.handoff.LedgerConfig;
import io.baton.handoff.People;
import io.baton.handoff.Wakeup;
import io.baton.handoff.WakeupLine;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Everything a run needs from the rest of the house, in one place. */
@Singleton
@Unremovable
public class Runner {

    private final Ledger ledger;
    private final Gates gates;
    private final People people;
    private final LedgerConfig config;
    private final Wakeup wakeup;
    private final WakeupLine line;
    private final RunEnd end;
    private final Clock clock;

    public Runner(
            Ledger ledger,
            Gates gates,
            People people,
            LedgerConfig config,
            Wakeup wakeup,
            WakeupLine line,
            RunEnd end,
            Clock clock) {
        this.ledger = ledger;
        this.gates = gates;
        this.people = people;
        this.config = config;
        this.wakeup = wakeup;
        this.line = line;
        this.end = end;
        this.clock = clock;
    }

    Ledger ledger() {
        return ledger;
    }

    Gates gates() {
        return gates;
    }

    People people() {
        return people;
    }

    LedgerConfig config() {
        return config;
    }

    Wakeup wakeup() {
        return wakeup;
    }

    WakeupLine line() {
        return line;
    }

    RunEnd end() {
        return end;
    }

    Clock clock() {
        return clock;
    }
}
