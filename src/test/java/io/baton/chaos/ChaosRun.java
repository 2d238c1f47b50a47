package io.baton.chaos;

import io.baton.platform.HandoffException;
import io.baton.store.DurableStore;
import io.baton.twin.Twins;
import io.baton.twin.TwinsOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Signs deals of all demo shapes while systems fail and processes die, waits until every handoff rests, and counts:
 * each deal has one handoff, and the other systems hold what the same deals without chaos make, each thing once.
 */
final class ChaosRun {

    private static final Duration STALLED = Duration.ofMinutes(4);

    private final int deals;
    private final long seed;
    private final Duration calm;
    private final PrintStream out;
    private final Path folder;

    /** @param calm the mean time between two bad things */
    ChaosRun(int deals, long seed, Duration calm, PrintStream out, Path folder) {
        this.deals = deals;
        this.seed = seed;
        this.calm = calm;
        this.out = out;
        this.folder = folder;
    }

    public static void main(String... args) throws IOException {
        int deals = Integer.getInteger("chaos.n", 2000);
        long seed = Long.getLong("chaos.seed", System.nanoTime());
        Path folder = Files.createTempDirectory("baton-chaos");
        ChaosResult result = new ChaosRun(deals, seed, Duration.ofSeconds(12), System.out, folder).run();
        result.print(System.out);
        System.exit(result.clean() ? 0 : 1);
    }

    ChaosResult run() throws IOException {
        out.println("chaos: " + deals + " deals, seed " + seed + ", logs in " + folder);
        TwinsOptions options = TwinsOptions.anyPorts(folder.resolve("twins"), Clock.systemUTC())
                .withSeed(seed);
        try (DurableStore store = new DurableStore(folder.resolve("store"));
                Twins twins = Twins.start(options);
                Processes processes = new Processes(2, folder, twins, store.url())) {
            processes.start();
            Reference reference = Reference.of(twins, store);
            Mischief mischief = new Mischief(twins, processes, store, seed, out);
            return chaos(new Effects(twins), store, processes, reference, mischief, twins);
        }
    }

    private ChaosResult chaos(
            Effects effects,
            DurableStore store,
            Processes processes,
            Reference reference,
            Mischief mischief,
            Twins twins) {
        long began = System.nanoTime();
        mischief.begin();
        Map<String, Long> expected = new TreeMap<>(reference.states());
        Feed feed = new Feed(twins, deals, "c" + Long.toHexString(seed & 0xffff), expected);
        Progress progress = new Progress(store, out, began);
        long next = began + mischief.pause(calm).toNanos();
        while (!(feed.signed() && progress.rests(expected)) && !progress.stalledFor(STALLED)) {
            feed.top(progress.finished());
            mischief.startTheDead();
            boolean late = progress.finished() > 0.97 * deals;
            if (System.nanoTime() > next && !late) {
                mischief.next(progress.finished() > deals / 2);
                next = System.nanoTime() + mischief.pause(calm).toNanos();
            }
            progress.look();
        }
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        Map<String, Integer> faults = FaultsServed.of(twins);
        Map<String, Integer> done = mischief.end();
        return new ChaosResult(
                seed,
                took,
                expected,
                progress.states(),
                store.keysWithSeveralHandoffs(),
                reference.expected(deals),
                effects.created(),
                effects.doubled(),
                done,
                faults,
                processes.recoveries(),
                store.auditRows(),
                store.brokenAuditRows());
    }

    /** Looks at the ledger a few times a second and says how far it is. */
    private static final class Progress {

        private final DurableStore store;
        private final PrintStream out;
        private final long began;
        private Map<String, Long> states = Map.of();
        private long changed = System.nanoTime();
        private long told = System.nanoTime();

        Progress(DurableStore store, PrintStream out, long began) {
            this.store = store;
            this.out = out;
            this.began = began;
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
                out.printf("%5d s %s%n", TimeUnit.NANOSECONDS.toSeconds(told - began), states);
            }
        }

        Map<String, Long> states() {
            return states;
        }

        boolean rests(Map<String, Long> expected) {
            return states.equals(expected);
        }

        long finished() {
            return states.getOrDefault("COMPLETED", 0L) + states.getOrDefault("WAITING", 0L);
        }

        boolean stalledFor(Duration time) {
            return System.nanoTime() - changed > time.toNanos();
        }
    }
}
