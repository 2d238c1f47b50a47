package io.baton.policy.definition;

import io.baton.policy.rule.Condition;
import io.baton.policy.rule.Place;
import io.baton.policy.rule.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is different for some deals. It adds fields, gates, reviews and approvers, asks for an approval in more cases or for more
 * approvals; and it leaves out what the rest of the definition allows to be left out. What one variation adds no other
 * takes away.
 */
public record Variation(String name, Condition when, Map<String, Checks> checkpoints, Map<String, Asked> approvals) {

    /**
     * What is different at a checkpoint.
     *
     * @param relax names of gates and reviews and paths of required fields that are left out
     */
    public record Checks(List<RequiredField> required, List<FieldGate> gates, List<Review> reviews, Set<String> relax) {

        boolean adds() {
            return !required.isEmpty() || !gates.isEmpty() || !reviews.isEmpty();
        }
    }

    /**
     * What is different with an approval.
     *
     * @param when      a further case in which it is asked for; null for none
     * @param approvers asked as well, whatever the amount
     * @param needed    how many must approve at least
     * @param relax     whether it is not asked for
     */
    public record Asked(@Nullable Condition when, List<String> approvers, int needed, boolean relax) {}

    /** Whether it counts for what it takes away: only when its condition is known to hold. */
    public boolean mayRelax(Scope scope) {
        return when.holds(scope) && when.isDecidable(scope);
    }

    /** Whether it counts for what it adds: also when nobody can tell. */
    public boolean mustTighten(Scope scope) {
        return when.holds(scope) || !when.isDecidable(scope);
    }

    /** What its condition needs and lacks; empty when it can be told, or when what is there is merely unreadable. */
    public List<Place> lacks(Scope scope) {
        return mustTighten(scope) && !when.holds(scope)
                ? when.places(scope).filter(Place::isMissing).toList()
                : List.of();
    }

    /** Whether it adds something at the checkpoint. */
    public boolean tightens(Checkpoint checkpoint) {
        Checks checks = checkpoints.get(checkpoint.name());
        return checks != null && checks.adds();
    }

    Checkpoint relax(Checkpoint base) {
        Checks checks = checkpoints.get(base.name());
        return checks == null ? base : base.without(checks.relax());
    }

    Checkpoint tighten(Checkpoint base) {
        Checks checks = checkpoints.get(base.name());
        return checks == null ? base : base.with(checks.required(), checks.gates(), checks.reviews());
    }

    boolean relaxes(Approval base) {
        Asked asked = approvals.get(base.name());
        return asked != null && asked.relax() && base.rules().relaxable();
    }

    Approval tighten(Approval base) {
        Asked asked = approvals.get(base.name());
        return asked == null ? base : base.with(asked.approvers(), asked.needed());
    }

    boolean asks(Approval base, String role) {
        Asked asked = approvals.get(base.name());
        return asked != null && asked.approvers().contains(role);
    }

    /** The further case in which the approval is asked for, if there is one. */
    @Nullable
    Condition alsoAsks(Approval base) {
        Asked asked = approvals.get(base.name());
        return asked == null ? null : asked.when();
    }
}
