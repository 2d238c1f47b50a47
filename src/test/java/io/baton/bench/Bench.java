package io.baton.bench;

import io.baton.journey.BatonProcess;
import io.baton.store.DurableStore;
import io.baton.twin.Twins;
import io.baton.twin.TwinsOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** Runs the benchmarks one after the other, or the one named by {@code -Dbench.only}; each prints its table. */
public final class Bench {

    private Bench() {}

    /** One benchmark with a database, twins and a folder of its own. */
    interface One {
        void run(House house) throws IOException;
    }

    /** What a benchmark works with. */
    record House(Path folder, Twins twins, DurableStore store, Load load) {

        /** The packaged program on this house's database; looks often, since the bench opens deals behind its back. */
        BatonProcess process(String name) throws IOException {
            return new BatonProcess(Files.createDirectories(folder.resolve(name)), twins)
                    .with("quarkus.datasource.jdbc.url", store.url())
                    .with("quarkus.datasource.username", "postgres")
                    .with("baton.handoff.lease", "30s")
                    .with("baton.handoff.poll", "20ms")
                    .with("baton.figures.period", "24h") // measuring a million stored handoffs is not what is measured
                    .with("baton.sweep.delay", "24h");
        }
    }

    public static void main(String... args) throws IOException {
        Map<String, One> all = new LinkedHashMap<>();
        all.put("durability", house -> new DurabilityBench(house, System.out).run());
        all.put("growth", house -> new GrowthBench(house, System.out).run());
        all.put("processes", house -> new ProcessesBench(house, System.out).run());
        all.put("recovery", house -> new RecoveryBench(house, System.out).run());
        all.put("latency", house -> new LatencyBench(house, System.out).run());
        all.put("board", house -> new BoardBench(house, System.out).run());
        String only = System.getProperty("bench.only", "");
        for (Map.Entry<String, One> each : all.entrySet()) {
            if (only.isEmpty() || only.equals(each.getKey())) {
                inHouse(each.getValue());
            }
        }
    }

    private static void inHouse(One bench) throws IOException {
        Path folder = Files.createTempDirectory("baton-bench");
        try (DurableStore store = new DurableStore(folder.resolve("store"));
                Twins twins = Twins.start(TwinsOptions.anyPorts(folder.resolve("twins"), Clock.systemUTC()))) {
            bench.run(new House(folder, twins, store, new Load(twins, store)));
        }
    }
}
