package io.baton.system.guard.limit;

import java.io.Serial;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The calls that this process may have under way at once; as many as it was granted, none once the lease is over. */
public final class Slots implements Share {

    private static final class Permits extends Semaphore {

        @Serial
        private static final long serialVersionUID = 1L;

        Permits() {
            super(0, true);
        }

        void drop(int many) {
            reducePermits(many);
        }
    }

    private final String system;
    private final int limit;
    private final Clock clock;
    private final Permits free = new Permits();
    private volatile int size;
    private volatile Instant until = Instant.EPOCH;

    Slots(String system, int limit, Clock clock) {
        this.system = system;
        this.limit = limit;
        this.clock = clock;
    }

    /** Takes a slot, waiting at most so long; false when there is none. */
    boolean take(Duration most) throws InterruptedException {
        if (!free.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
        }
        if (clock.instant().isBefore(until)) {
            return true;
        }
        free.release();
        return false;
    }

    void giveBack() {
        free.release();
    }

    @Override
    public synchronized void shrinkTo(int slots) {
        if (slots < size) {
            free.drop(size - slots);
            size = slots;
        }
    }

    @Override
    public synchronized void grant(int slots, Instant end) {
        until = end;
        shrinkTo(slots);
        free.release(slots - size);
        size = slots;
    }

    @Override
    public synchronized int inUse() {
        return size - free.availablePermits();
    }

    /** How many it has now; none when its lease is over. */
    public int allotted() {
        return clock.instant().isBefore(until) ? size : 0;
    }

    @Override
    public int limit() {
        return limit;
    }

    @Override
    public String system() {
        return system;
    }

    @Override
    public String kind() {
        return "concurrent";
    }
}
