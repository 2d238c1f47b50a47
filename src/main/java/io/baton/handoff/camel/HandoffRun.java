package io.baton.handoff.camel;

import io.baton.handoff.Claim;
import io.baton.handoff.StepRecord;
import io.baton.handoff.Verdict;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * One run of one handoff, shared by the exchange and all its copies: what is recorded, whether a gate has
 * paused it, whether its lease was lost. Thread-safe, since parallel branches share it.
 */
public final class HandoffRun {

    /** The exchange property that carries the run; copies of the exchange share it. */
    public static final String PROPERTY = "batonRun";

    private final Claim claim;
    private final Map<String, StepRecord> records;
    private final Map<String, Object> people;
    private final Lease lease;
    private final Instant startedAt;
    private final List<Verdict> pauses = new CopyOnWriteArrayList<>();
    private final Map<String, String> failing = new ConcurrentHashMap<>();
    private volatile boolean lost;
    private volatile boolean progressed;
    private volatile boolean draining;
    private volatile boolean handedBack;
    private volatile @Nullable String lastStep;

    HandoffRun(
            Claim claim, Map<String, StepRecord> records, Map<String, Object> people, Lease lease, Instant startedAt) {
        this.claim = claim;
        this.records = new ConcurrentHashMap<>(records);
        this.people = people;
        this.lease = lease;
        this.startedAt = startedAt;
    }

    static @Nullable HandoffRun of(Exchange exchange) {
        return exchange.getProperty(PROPERTY, HandoffRun.class);
    }

    Claim claim() {
        return claim;
    }

    Instant startedAt() {
        return startedAt;
    }

    /** What people supplied and decided for this handoff; empty before anyone was asked. */
    Map<String, Object> people() {
        return people;
    }

    /** The step's record when it was made on the data this run works on. */
    @Nullable
    StepRecord recorded(String key) {
        StepRecord step = records.get(key);
        return step == null || step.revision().isBefore(claim.revision()) ? null : step;
    }

    /** Whether the step may have had its effect before, on older data or in a run that broke. */
    boolean mayHaveRun(String key) {
        return claim.retried() || records.containsKey(key);
    }

    Collection<String> recordedKeys() {
        return records.keySet();
    }

    /** Whether this run has recorded a step of its own. */
    boolean progressed() {
        return progressed;
    }

    void remember(StepRecord step) {
        progressed = true;
        records.put(step.key(), step);
    }

    void began(String key) {
        lastStep = key;
    }

    /** Notes the step an exception came out of, the innermost first. */
    void failedIn(String key) {
        failing.putIfAbsent("step", key);
    }

    /** The step the run broke at, else the last one begun, else the handoff's type. */
    String brokeAt() {
        String step = failing.getOrDefault("step", lastStep);
        return step == null ? claim.type() : step;
    }

    void pause(Verdict verdict) {
        pauses.add(verdict);
    }

    List<Verdict> pauses() {
        return pauses;
    }

    void lose() {
        lost = true;
    }

    boolean lost() {
        return lost;
    }

    /** The process stops: what is under way may end, no further step begins. */
    void drain() {
        draining = true;
    }

    /** Whether a step may begin; when not, the run ends there and the handoff is given back. */
    boolean mayBegin() {
        handedBack = handedBack || draining;
        return !handedBack;
    }

    boolean handedBack() {
        return handedBack;
    }

    Lease lease() {
        return lease;
    }

    /** Whether the route must not go on: a gate has paused it, it is handed back, or the lease is over or another's. */
    boolean halted() {
        return outOfLease() || handedBack || !pauses.isEmpty();
    }

    /** Whether the lease is over or another's; once it is, it stays so. */
    boolean outOfLease() {
        if (!lost && !lease.holds()) {
            lose();
        }
        return lost;
    }
}
