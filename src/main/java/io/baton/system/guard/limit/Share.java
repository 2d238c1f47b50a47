package io.baton.system.guard.limit;

import java.time.Instant;

/** What this process has of one limit of one system. Thread-safe. */
interface Share {

    String system();

    /** {@code concurrent} or {@code per-minute}. */
    String kind();

    /** What all processes have together. */
    int limit();

    /** Gives up what is above this many; at once, whatever the ledger says. */
    void shrinkTo(int slots);

    /** How many are in use and cannot be given up yet. */
    int inUse();

    /** Takes this many, until then. */
    void grant(int slots, Instant until);
}
