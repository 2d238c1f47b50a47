package io.baton.bench;

import io.baton.bench.Bench.House;
import io.baton.journey.BatonProcess;
import io.baton.platform.Sql;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** From an event in the ledger to the last effect, at half the load that one process bears. */
final class LatencyBench {

    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 1000);
    private static final int DEALS = Integer.getInteger("bench.deals", 600);

    private static final String TIMES = """
        select percentile_cont(?) within group (order by extract(epoch from finished_at - opened_at) * 1000)
        from handoffs where business_key = any(?)
        """;

    private final House house;
    private final PrintStream out;

    LatencyBench(House house, PrintStream out) {
        this.house = house;
        this.out = out;
    }

    void run() throws IOException {
        try (BatonProcess baton = house.process("latency")) {
            baton.start();
            house.load().run(WARM_UP, baton);
            double half = house.load().run(DEALS, baton).perSecond() / 2;
            List<String> keys = pace(half);
            out.printf(
                    Locale.ROOT,
                    "%nevent to last effect at %.1f handoffs/s (half load): p50 %.0f ms, p99 %.0f ms%n",
                    half,
                    percentile(0.5, keys),
                    percentile(0.99, keys));
        }
    }

    private List<String> pace(double perSecond) {
        List<String> keys = house.load().sign(DEALS);
        int before = house.load().launched();
        ScheduledExecutorService opener = Executors.newSingleThreadScheduledExecutor();
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            var unused = opener.schedule(
                    () -> house.load().opener().accept(key), (long) (i * 1000 / perSecond), TimeUnit.MILLISECONDS);
        }
        house.load().awaitLaunched(before + DEALS);
        opener.shutdown();
        return keys;
    }

    private double percentile(double share, List<String> keys) {
        return Sql.once(
                        house.store().source(),
                        c -> Sql.query(
                                c, TIMES, row -> row.getDouble(1), share, c.createArrayOf("text", keys.toArray())))
                .get(0);
    }
}
