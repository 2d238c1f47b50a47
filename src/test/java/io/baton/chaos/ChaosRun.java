package io.baton.chaos;

import io.baton.journey.Effects;
import io.baton.store.DurableStore;
import io.baton.twin.Twins;
import io.baton.twin.TwinsOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

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
        this.deals = (deals + 9) / 10 * 10; // the shapes come ten at a time
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
                Processes processes = new Processes(2, folder, twins, store.url());
                Colleagues colleagues = new Colleagues(processes, seed)) {
            processes.start();
            colleagues.start();
            Effects effects = new Effects(twins);
            Reference reference = Reference.of(twins, store);
            Mischief mischief = new Mischief(twins, processes, store, seed, out);
            Feed feed = new Feed(twins, deals, "c" + Long.toHexString(seed & 0xffff));
            Progress progress = new Progress(store, out);
            chaos(feed, progress, mischief);
            return new ChaosResult(
                    seed,
                    progress.time(),
                    all(),
                    progress.states(),
                    store.keysWithSeveralHandoffs(),
                    reference.expected(deals),
                    effects.created(),
                    effects.doubled(),
                    colleagues.answers(),
                    FaultsServed.of(twins),
                    mischief.end(),
                    processes.recoveries(),
                    store.audit());
        }
    }

    /** The deals of the run and of the reference. */
    private long all() {
        return (long) deals + Shape.ALL.size();
    }

    private void chaos(Feed feed, Progress progress, Mischief mischief) {
        mischief.begin(calm);
        while (progress.completed() < all() && !progress.stalledFor(STALLED)) {
            feed.top(progress.completed() - Shape.ALL.size());
            mischief.startTheDead();
            boolean late = progress.completed() > 0.97 * deals;
            if (!late && mischief.isDue()) {
                mischief.next(progress.completed() > deals / 2);
            }
            progress.look();
        }
    }
}
