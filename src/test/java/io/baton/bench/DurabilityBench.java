package io.baton.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.handoff.Opening;
import io.baton.handoff.Openings;
import io.baton.handoff.RawEvents;
import io.baton.handoff.Wakeup;
import io.baton.journey.BatonProcess;
import io.baton.platform.Ids;
import io.baton.twin.Twins;
import io.baton.twin.TwinsOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Durable handoffs beside the same routes with durability off, at concurrency 1, 8 and 32: the packaged program
 * as its own process, twins in this one, deals opened straight in the ledger so that only running is measured.
 */
public final class DurabilityBench {

    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 400);
    private static final int DEALS = Integer.getInteger("bench.deals", 600);
    private static final List<Integer> CONCURRENCIES = List.of(1, 8, 32);

    private final PrintStream out;
    private final Path folder;
    private final Twins twins;
    private int batch;

    private DurabilityBench(PrintStream out, Path folder, Twins twins) {
        this.out = out;
        this.folder = folder;
        this.twins = twins;
    }

    /** What one run of one mode at one concurrency cost. */
    private record Cost(double perSecond, double cpuMillis) {}

    public static void main(String... args) throws IOException {
        Path folder = Files.createTempDirectory("baton-bench");
        try (Twins twins = Twins.start(TwinsOptions.anyPorts(folder.resolve("twins"), Clock.systemUTC()))) {
            new DurabilityBench(System.out, folder, twins).run();
        }
    }

    private void run() throws IOException {
        Map<Integer, Cost> durable = new TreeMap<>();
        Map<Integer, Cost> floor = new TreeMap<>();
        for (int concurrency : CONCURRENCIES) {
            durable.put(concurrency, measure(true, concurrency));
            floor.put(concurrency, measure(false, concurrency));
        }
        out.printf(
                "%n%d deals a cell after %d to warm up, one twin process, %d cores%n",
                DEALS, WARM_UP, Runtime.getRuntime().availableProcessors());
        out.println("concurrency   durable /s   CPU ms     floor /s   CPU ms   CPU durable : floor");
        CONCURRENCIES.forEach(at -> out.printf(
                Locale.ROOT,
                "%11d   %10.1f   %6.2f   %10.1f   %6.2f   %19.2f%n",
                at,
                durable.get(at).perSecond(),
                durable.get(at).cpuMillis(),
                floor.get(at).perSecond(),
                floor.get(at).cpuMillis(),
                durable.get(at).cpuMillis() / floor.get(at).cpuMillis()));
    }

    private Cost measure(boolean durable, int concurrency) throws IOException {
        Path home = Files.createDirectories(folder.resolve((durable ? "durable-" : "floor-") + concurrency));
        try (BatonProcess baton = new BatonProcess(home, twins)
                .with("baton.handoff.durable", Boolean.toString(durable))
                .with("baton.handoff.concurrency", Integer.toString(concurrency))
                .with("baton.handoff.lease", "30s")
                .with("baton.handoff.poll", "20ms")
                .with("baton.sweep.delay", "24h")) {
            Instant began = Instant.now();
            baton.start();
            say(durable, concurrency, baton, Duration.between(began, Instant.now()));
            runBatch(baton, home, WARM_UP);
            return runBatch(baton, home, DEALS);
        }
    }

    private void say(boolean durable, int concurrency, BatonProcess baton, Duration start) throws IOException {
        String resident = Files.readAllLines(
                        Path.of("/proc", Long.toString(baton.handle().pid()), "status"))
                .stream()
                .filter(line -> line.startsWith("VmRSS"))
                .findFirst()
                .orElse("VmRSS: ?");
        out.printf(
                "%s at %d: ready after %.1f s, idle %s%n",
                durable ? "durable" : "floor",
                concurrency,
                start.toMillis() / 1000.0,
                resident.replaceAll("\\s+", " "));
    }

    private Cost runBatch(BatonProcess baton, Path home, int deals) throws IOException {
        List<String> keys = sign(deals);
        int before = launched();
        Duration cpu = baton.handle().info().totalCpuDuration().orElseThrow();
        Instant began = Instant.now();
        open(home, keys);
        Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> launched() >= before + deals);
        Duration took = Duration.between(began, Instant.now());
        Duration used = baton.handle().info().totalCpuDuration().orElseThrow().minus(cpu);
        return new Cost(deals * 1000.0 / took.toMillis(), (double) used.toMillis() / deals);
    }

    private List<String> sign(int deals) {
        JsonNode signed = twins.signDeal(
                "{\"template\":\"clean-fixed-fee\",\"count\":" + deals + ",\"prefix\":\"bench-" + batch++ + "\"}");
        List<String> keys = new ArrayList<>();
        signed.findValues("opportunity").forEach(id -> keys.add(id.asText()));
        return keys;
    }

    private int launched() {
        return twins.effects("salesforce", "Opportunity").stream()
                .mapToInt(effect -> effect.changed())
                .sum();
    }

    private static void open(Path home, List<String> keys) throws IOException {
        PGSimpleDataSource store = new PGSimpleDataSource();
        String port = Files.readAllLines(home.resolve("data/postgres/cluster/postmaster.pid"))
                .get(3)
                .trim();
        store.setUrl("jdbc:postgresql://localhost:" + port + "/postgres?user=postgres");
        RawEvents raw = new RawEvents(store, Clock.systemUTC(), Ids.TIME_ORDERED);
        Openings openings = new Openings(store, Clock.systemUTC(), Ids.TIME_ORDERED, new Wakeup());
        RawEvents.Sender bench = new RawEvents.Sender("bench", "bench", null);
        for (String key : keys) {
            var event = raw.keep(bench, "{}".getBytes(StandardCharsets.UTF_8));
            openings.open(new Opening(
                    event,
                    "/bench",
                    key,
                    "baton.deal.signed.v1",
                    "sales-to-delivery",
                    key,
                    key,
                    key,
                    Instant.now(),
                    "{}"));
        }
    }
}
