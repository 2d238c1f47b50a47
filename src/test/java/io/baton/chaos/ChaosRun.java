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
    private final Duration limit;
    private final long seed;
    private final Duration calm;
    private final PrintStream out;
    private final Path folder;

    /**
     * @param deals how many at most
     * @param limit no deal is signed after so long
     * @param calm  the mean time between two bad things
     */
    ChaosRun(int deals, Duration limit, long seed, Duration calm, PrintStream out, Path folder) {
        this.deals = deals;
        this.limit = limit;
        this.seed = seed;
        this.calm = calm;
        this.out = out;
        this.folder = folder;
    }

    public static void main(String... args) throws IOException {
        int deals = Integer.getInteger("chaos.n", 2000);
        Duration limit = Duration.ofMinutes(Integer.getInteger("chaos.minutes", 120));
        long seed = Long.getLong("chaos.seed", System.nanoTime());
        Path folder = Files.createTempDirectory("baton-chaos");
        ChaosResult result = new ChaosRun(deals, limit, seed, Duration.ofSeconds(12), System.out, folder).run();
        result.print(System.out);
        System.exit(result.clean() ? 0 : 1);
    }

    ChaosResult run() throws IOException {
        out.println("chaos: " + deals + " deals in at most " + limit.toMinutes() + " minutes, seed " + seed
                + ", logs in " + folder);
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
            Feed feed = new Feed(twins, deals, limit, "c" + Long.toHexString(seed & 0xffff));
            Progress progress = new Progress(store, out);
            chaos(feed, progress, mischief);
            return new ChaosResult(
                    seed,
                    progress.time(),
                    all(feed),
                    progress.states(),
                    store.keysWithSeveralHandoffs(),
                    reference.expected(feed.signed()),
                    effects.created(),
                    effects.doubled(),
                    store.sentLate(),
                    colleagues.answers(),
                    FaultsServed.of(twins),
                    mischief.end(),
                    processes.recoveries(),
                    store.audit());
        }
    }

    /** The deals of the run and of the reference. */
    private static long all(Feed feed) {
        return (long) feed.signed() + Shape.ALL.size();
    }

    private void chaos(Feed feed, Progress progress, Mischief mischief) {
        mischief.begin(calm);
        while (!isOver(feed, progress) && !progress.stalledFor(STALLED)) {
            feed.top(progress.completed() - Shape.ALL.size());
            mischief.startTheDead();
            if (!isEnding(feed, progress) && mischief.isDue()) {
                mischief.next(feed.isHalfDone(progress.completed()));
            }
            progress.look();
        }
    }

    private static boolean isOver(Feed feed, Progress progress) {
        return feed.isEmpty() && progress.completed() >= all(feed);
    }

    /** Half of what was open together may end in peace, so that a run ends. */
    private static boolean isEnding(Feed feed, Progress progress) {
        return feed.isEmpty() && all(feed) - progress.completed() < Feed.MOST_OPEN / 2;
    }
}
