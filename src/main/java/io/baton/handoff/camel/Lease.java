package io.baton.handoff.camel;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long this process may still act for a handoff, by its own monotonic clock, which a stopped process does not
 * stop. It ends a third before the ledger gives the handoff to another, so that a call that is under way then has
 * landed before the other one looks whether it has: vendors without a key of ours cannot fence a late call.
 */
final class Lease {

    private final long safeNanos;
    private final LongSupplier ticks;
    private volatile long end;

    /**
     * @param length how long the ledger's lease is
     * @param from   the ticks just before it was taken
     * @param ticks  nanoseconds, never going back
     */
    Lease(Duration length, long from, LongSupplier ticks) {
        this.safeNanos = length.toNanos() / 3 * 2;
        this.ticks = ticks;
        renewed(from);
    }

    /** The ledger has renewed it; {@code from} are the ticks just before that. */
    void renewed(long from) {
        end = from + safeNanos;
    }

    /** Whether a call may still begin. */
    boolean holds() {
        return ticks.getAsLong() - end < 0;
    }
}
