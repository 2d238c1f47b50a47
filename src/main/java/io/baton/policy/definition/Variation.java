package io.baton.policy.definition;

import io.baton.policy.rule.Condition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What some deals need beyond the rest. It can only tighten: it adds fields, gates and approvers, asks for an approval
 * in more cases, or asks for more approvals.
 */
public record Variation(
        String name, Condition when, Map<String, MoreChecks> checkpoints, Map<String, MoreApproval> approvals) {

    /** Fields and gates added to a checkpoint. */
    public record MoreChecks(List<RequiredField> required, List<FieldGate> gates) {}

    /** Further cases in which an approval is asked for, further approvers, and how many must approve at least. */
    public record MoreApproval(@Nullable Condition when, List<String> approvers, int needed) {}

    Checkpoint tighten(Checkpoint base) {
        MoreChecks more = checkpoints.get(base.name());
        return more == null ? base : base.with(more.required(), more.gates());
    }

    Approval tighten(Approval base) {
        MoreApproval more = approvals.get(base.name());
        return more == null ? base : base.with(more.when(), more.approvers(), more.needed());
    }
}
