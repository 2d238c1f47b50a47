package io.baton.handoff;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The hot path of a run: claim, record, and one of the four ends. Every write is fenced: it happens only
 * while the claim is still the handoff's newest, and answers whether it did. Thread-safe.
 */
public interface Ledger {

    /** Claims up to {@code most} due handoffs of a type under a lease; none twice at once, over all processes. */
    List<Claim> claim(String type, int most);

    /** When the next handoff of a type comes due, leases included; empty when none will by itself. */
    Optional<Instant> nextDue(String type);

    /** The recorded steps of a handoff by key. */
    Map<String, StepRecord> records(HandoffId id);

    /** Prolongs the leases of running claims and returns those that are still held. */
    Set<Claim> renew(Collection<Claim> claims);

    /** Records a step's result; false when the claim was lost, and then nothing is written. */
    boolean record(Claim claim, StepRecord step);

    /** Ends a run as COMPLETED, or makes it due again when a newer revision came in meanwhile. */
    boolean finish(Claim claim);

    /** Ends a run as WAITING and opens what is asked, in one transaction. */
    boolean pause(Claim claim, Pause pause);

    /** Ends a run as RETRYING at the given time. */
    boolean retryAt(Claim claim, FailedStep failed, Instant at);

    /**
     * Ends a run as RETRYING because a system does not answer: no try is counted, and the time until then is not part
     * of the time it has been failing for.
     */
    boolean park(Claim claim, FailedStep parked, Instant until);

    /** Ends a run as FAILED, with an exception task for the failed step's owner, due at that time. */
    boolean fail(Claim claim, FailedStep failed, Instant due);

    /** Gives a claim back untried: due at once. */
    boolean release(Claim claim, String reason);

    /**
     * What a run waits for.
     *
     * @param asks    at least one
     * @param forget  step keys whose records are not replayed any more, since they read what people change
     * @param recheck when to look again by itself, or null
     */
    record Pause(
            List<Ask> asks, List<String> forget, @Nullable Instant recheck) {}

    /**
     * Where a run broke.
     *
     * @param step    the step's key, or the route's id when no step had begun
     * @param failure what went wrong
     * @param owner   the role that looks after failures of this handoff
     */
    record FailedStep(String step, Failure failure, String owner) {}
}
