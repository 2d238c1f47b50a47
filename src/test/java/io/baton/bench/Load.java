package io.baton.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.handoff.Opening;
import io.baton.handoff.Openings;
import io.baton.handoff.RawEvents;
import io.baton.handoff.Wakeup;
import io.baton.journey.BatonProcess;
import io.baton.platform.Ids;
import io.baton.store.DurableStore;
import io.baton.twin.Twins;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Deals opened straight in the ledger, so that only running is measured, and what running them cost. */
final class Load {

    private static final int SETTLING = 500;
    private static final double SETTLED = 0.1;

    private static final RawEvents.Sender BENCH = new RawEvents.Sender("bench", "bench", null);

    private final Twins twins;
    private final DurableStore store;
    private final RawEvents raw;
    private final Openings openings;
    private int batch;

    Load(Twins twins, DurableStore store) {
        this.twins = twins;
        this.store = store;
        this.raw = new RawEvents(store.source(), Clock.systemUTC(), Ids.TIME_ORDERED);
        this.openings = new Openings(store.source(), Clock.systemUTC(), Ids.TIME_ORDERED, new Wakeup());
    }

    /**
     * What a batch cost: handoffs a second, milliseconds of CPU a handoff in Baton (and of them, in the JVM's compiler)
     * and in PostgreSQL; and how many transactions a handoff it was there.
     */
    record Cost(double perSecond, double cpuMillis, double compilingMillis, double storeMillis, double commits) {}

    /**
     * Runs batches until the JVM has compiled what matters, so that what is measured after it does not go on falling;
     * answers how many deals that took. Ends at the limit in any case.
     */
    int settle(int least, int most, BatonProcess baton) {
        run(least, baton);
        int deals = least;
        double compiling = 1;
        while (deals < most && compiling > SETTLED) {
            Cost cost = run(SETTLING, baton);
            compiling = cost.compilingMillis() / cost.cpuMillis();
            deals += SETTLING;
        }
        return deals;
    }

    /** Opens so many deals at once and waits until all are launched. */
    Cost run(int deals, BatonProcess... processes) {
        List<String> keys = sign(deals);
        int before = launched();
        Duration cpu = cpu(processes);
        Duration compiling = compiling(processes);
        Duration storeCpu = store.cpu();
        long commits = store.commits();
        Instant began = Instant.now();
        keys.forEach(opener());
        awaitLaunched(before + deals);
        double took = Duration.between(began, Instant.now()).toMillis();
        return new Cost(
                deals * 1000 / took,
                (double) cpu(processes).minus(cpu).toMillis() / deals,
                (double) compiling(processes).minus(compiling).toMillis() / deals,
                (double) store.cpu().minus(storeCpu).toMillis() / deals,
                (double) (store.commits() - commits) / deals);
    }

    private static Duration cpu(BatonProcess... processes) {
        Duration sum = Duration.ZERO;
        for (BatonProcess each : processes) {
            sum = sum.plus(each.handle().info().totalCpuDuration().orElseThrow());
        }
        return sum;
    }

    private static Duration compiling(BatonProcess... processes) {
        return Stream.of(processes)
                .map(each -> CompilerThreads.cpu(each.handle().pid()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Signs deals in the CRM's twin; answers their keys. */
    List<String> sign(int deals) {
        JsonNode signed = twins.signDeal("{\"template\":\"clean-fixed-fee\",\"count\":" + deals + ",\"prefix\":\"b"
                + batch++ + "x" + System.nanoTime() % 100_000 + "\"}");
        List<String> keys = new ArrayList<>();
        signed.findValues("opportunity").forEach(id -> keys.add(id.asText()));
        return keys;
    }

    /** How many deals have ever been launched. */
    int launched() {
        return twins.effects("salesforce", "Opportunity").stream()
                .mapToInt(effect -> effect.changed())
                .sum();
    }

    void awaitLaunched(int count) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> launched() >= count);
    }

    /** Opens a deal's handoff. */
    Consumer<String> opener() {
        return key -> openings.open(new Opening(
                raw.keep(BENCH, "{}".getBytes(StandardCharsets.UTF_8)),
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
