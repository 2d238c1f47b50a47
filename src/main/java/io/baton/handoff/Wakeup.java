package io.baton.handoff;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Wakes idle claimers, so that new work starts at once and not at the next look: those of this process, and through
 * {@link WakeupLine} those of all processes on the database.
 */
@ApplicationScoped
public class Wakeup {

    private final ConcurrentHashMap<String, Semaphore> bells = new ConcurrentHashMap<>();
    private volatile Consumer<String> others = type -> {};

    /** Says that a handoff of this type may be due. */
    public void signal(String type) {
        ring(type);
        others.accept(type);
    }

    /** Wakes the claimers of this process alone. */
    void ring(String type) {
        Semaphore bell = bell(type);
        if (bell.availablePermits() == 0) {
            bell.release();
        }
    }

    /** Tells other processes from now on. */
    void alsoTell(Consumer<String> line) {
        others = line;
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
