package io.baton.handoff;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes this process's idle claimers, so that work opened here starts at once and not at the next poll. */
@ApplicationScoped
public class Wakeup {

    private final ConcurrentHashMap<String, Semaphore> bells = new ConcurrentHashMap<>();

    /** Says that a handoff of this type may be due. */
    public void signal(String type) {
        Semaphore bell = bell(type);
        if (bell.availablePermits() == 0) {
            bell.release();
        }
    }

    /** Waits for a signal, at most so long. */
    public void await(String type, Duration most) throws InterruptedException {
        Semaphore bell = bell(type);
        if (bell.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }

    private Semaphore bell(String type) {
        return bells.computeIfAbsent(type, t -> new Semaphore(0));
    }
}
