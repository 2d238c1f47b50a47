package io.baton.bench;

import io.baton.bench.Bench.House;
import io.baton.bench.Load.Cost;
import io.baton.journey.BatonProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Durable handoffs beside the same routes with durability off, at concurrency 1, 8 and 32. */
final class DurabilityBench {

    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 1000);
    private static final int WARM_UP_MOST = Integer.getInteger("bench.warm-up-most", 8000);
    private static final int DEALS = Integer.getInteger("bench.deals", 600);
    private static final List<Integer> CONCURRENCIES = Stream.of(
                    System.getProperty("bench.at", "1,8,32").split(",", -1))
            .map(Integer::valueOf)
            .toList();

    private final House house;
    private final PrintStream out;

    DurabilityBench(House house, PrintStream out) {
        this.house = house;
        this.out = out;
    }

    void run() throws IOException {
        Map<Integer, Cost> durable = new TreeMap<>();
        Map<Integer, Cost> floor = new TreeMap<>();
        for (int concurrency : CONCURRENCIES) {
            durable.put(concurrency, measure(true, concurrency));
            floor.put(concurrency, measure(false, concurrency));
        }
        out.printf(
                "%n%d deals a cell, one twin process, %d cores%n",
                DEALS, Runtime.getRuntime().availableProcessors());
        out.println(
                "concurrency   durable /s   CPU ms (compiling)   store ms   commits     floor /s   CPU ms (compiling)   CPU durable : floor");
        CONCURRENCIES.forEach(at -> out.printf(
                Locale.ROOT,
                "%11d   %10.1f   %6.2f (%9.2f)   %8.2f   %7.1f   %10.1f   %6.2f (%9.2f)   %19.2f%n",
                at,
                durable.get(at).perSecond(),
                durable.get(at).cpuMillis(),
                durable.get(at).compilingMillis(),
                durable.get(at).storeMillis(),
                durable.get(at).commits(),
                floor.get(at).perSecond(),
                floor.get(at).cpuMillis(),
                floor.get(at).compilingMillis(),
                durable.get(at).cpuMillis() / floor.get(at).cpuMillis()));
    }

    private Cost measure(boolean durable, int concurrency) throws IOException {
        String name = (durable ? "durable" : "floor") + " at " + concurrency;
        try (BatonProcess baton = house.process(name)
                .with("baton.handoff.durable", Boolean.toString(durable))
                .with("baton.handoff.concurrency", Integer.toString(concurrency))
                .with("baton.handoff.poll", "1s")) { // oftener, idle polls would be charged to durability alone
            Instant began = Instant.now();
            baton.start();
            say(name, baton, Duration.between(began, Instant.now()));
            out.printf("%s: %d deals to warm up%n", name, house.load().settle(WARM_UP, WARM_UP_MOST, baton));
            return house.load().run(DEALS, baton);
        }
    }

    private void say(String name, BatonProcess baton, Duration start) throws IOException {
        String resident = Files.readAllLines(
                        Path.of("/proc", Long.toString(baton.handle().pid()), "status"))
                .stream()
                .filter(line -> line.startsWith("VmRSS"))
                .findFirst()
                .orElse("VmRSS: ?");
        out.printf(
                "%s: ready after %.1f s, idle %s%n", name, start.toMillis() / 1000.0, resident.replaceAll("\\s+", " "));
    }
}
