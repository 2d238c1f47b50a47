package io.baton.system.guard;

import java.time.Duration;
import java.time.Instant;

/** Gives each parked piece of work a time of its own, one after the other at a steady rate. Thread-safe. */
final class Drain {

    private final Duration apart;
    private Instant last = Instant.EPOCH;

    Drain(int perSecond) {
        this.apart = Duration.ofSeconds(1).dividedBy(perSecond);
    }

    /** The next free time that is not before the earliest. */
    synchronized Instant next(Instant earliest) {
        Instant free = last.plus(apart);
        last = free.isBefore(earliest) ? earliest : free;
        return last;
    }
}
