package io.baton.chaos;

import io.baton.platform.HandoffException;
import io.baton.store.DurableStore;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Looks at the ledger a few times a second and says how far it is. */
final class Progress {

    private final DurableStore store;
    private final PrintStream out;
    private final long began = System.nanoTime();
    private Map<String, Long> states = Map.of();
    private long changed = began;
    private long told = began;

    Progress(DurableStore store, PrintStream out) {
        this.store = store;
        this.out = out;
    }

    void look() {
        try {
            TimeUnit.MILLISECONDS.sleep(250); // the pace of looking, not a wait for something to happen
            Map<String, Long> now = store.states();
            if (!now.equals(states)) {
                changed = System.nanoTime();
            }
            states = now;
        } catch (HandoffException e) {
            out.println("        the database does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (System.nanoTime() - told > TimeUnit.SECONDS.toNanos(5)) {
            told = System.nanoTime();
            out.printf("%5d s %s%n", time().toSeconds(), states);
        }
    }

    /** Since the run began. */
    Duration time() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** How many handoffs are in which state. */
    Map<String, Long> states() {
        return states;
    }

    long completed() {
        return states.getOrDefault("COMPLETED", 0L);
    }

    boolean stalledFor(Duration time) {
        return System.nanoTime() - changed > time.toNanos();
    }
}
