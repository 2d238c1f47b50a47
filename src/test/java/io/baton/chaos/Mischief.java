package io.baton.chaos;

import io.baton.journey.BatonProcess;
import io.baton.store.DurableStore;
import io.baton.twin.Twins;
import io.baton.twin.fault.Fault;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What goes wrong during a run: always a few faults, and by and by something worse, in an order the seed decides. */
final class Mischief {

    private static final List<String> SYSTEMS = List.of("salesforce", "netsuite", "redmine", "bamboohr");

    private final Twins twins;
    private final Processes processes;
    private final DurableStore store;
    private final Random random;
    private final PrintStream out;
    private final Map<String, Integer> done = new TreeMap<>();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
    private final List<Future<?>> pending = new ArrayList<>();
    private Duration calm = Duration.ZERO;
    private long next;
    private boolean merciless;
    private boolean storeHasCrashed;

    Mischief(Twins twins, Processes processes, DurableStore store, long seed, PrintStream out) {
        this.twins = twins;
        this.processes = processes;
        this.store = store;
        this.random = new Random(seed);
        this.out = out;
    }

    /**
     * 5 % lost replies, 5 % answers of the 5xx, 2 % resets, 2 % slow answers, in every system.
     *
     * @param mean the mean time between two worse things
     */
    void begin(Duration mean) {
        calm = mean;
        plan();
        for (String system : SYSTEMS) {
            fault(Fault.of(system, null, Fault.Kind.REPLY_LOST), 0.05);
            fault(Fault.of(system, null, Fault.Kind.STATUS).status(500), 0.025);
            fault(Fault.of(system, null, Fault.Kind.STATUS).status(503), 0.025);
            fault(Fault.of(system, null, Fault.Kind.RESET), 0.02);
            fault(Fault.of(system, null, Fault.Kind.LATENCY).millis(800), 0.02);
        }
    }

    private void fault(Fault fault, double probability) {
        twins.fault(fault.probability(probability));
    }

    /** Most blows wait until the processes are up after the one before, whatever the machine; one in four does not. */
    boolean isDue() {
        return System.nanoTime() > next && (merciless || processes.areUp());
    }

    private void plan() {
        next = System.nanoTime() + (long) (calm.toNanos() * (0.5 + random.nextDouble()));
        merciless = random.nextInt(4) == 0;
    }

    /** Does the next bad thing; the database crashes once, when asked for. */
    void next(boolean withStore) {
        plan();
        if (withStore && !storeHasCrashed) {
            storeHasCrashed = true;
            store.crashAndRestart();
            note("database crash");
            return;
        }
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> {
                processes.kill(random);
                note("kill");
            }
            case 3, 4 -> note("armed " + processes.killAndArm(random));
            case 5 -> pause();
            case 6 -> outage();
            default -> burst();
        }
    }

    /** Starts again what died at a named moment. */
    void startTheDead() {
        int dead = processes.startTheDead();
        if (dead > 0) {
            done.merge("died at a named moment", dead, Integer::sum);
        }
    }

    private void pause() {
        BatonProcess paused = processes.pause(random);
        later(Processes.LEASE.multipliedBy(2), () -> paused.signal("CONT"));
        note("pause beyond the lease");
    }

    private void outage() {
        String system = SYSTEMS.get(random.nextInt(SYSTEMS.size()));
        twins.stop(system);
        later(Duration.ofSeconds(5), () -> twins.restart(system));
        note("outage of a system");
    }

    private void burst() {
        String system = SYSTEMS.get(random.nextInt(SYSTEMS.size()));
        twins.fault(Fault.of(system, null, Fault.Kind.STATUS)
                .status(429)
                .retryAfter("1")
                .times(40));
        note("burst of 429");
    }

    private void later(Duration wait, Runnable work) {
        pending.add(later.schedule(work, wait.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void note(String what) {
        done.merge(what, 1, Integer::sum);
        out.println("        " + what);
    }

    /** Lets everything be well again; answers what was done, and how often. */
    Map<String, Integer> end() {
        for (Future<?> work : pending) {
            try {
                work.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException e) {
                throw new IllegalStateException("what was done could not be undone", e.getCause());
            }
        }
        later.shutdown();
        twins.clearFaults();
        return done;
    }
}
