package io.baton.policy.definition;

import io.baton.policy.calendar.Amount;
import io.baton.policy.rule.Condition;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A decision people take before the handoff may go on. Time never takes it for them.
 *
 * @param when       it is asked for while this holds, or when this cannot be told for want of data
 * @param approvers  the roles that are asked, one task each
 * @param needed     how many of them must approve, each another person
 * @param facts      what is decided on; an approval counts for these facts only
 * @param rejectedTo the role that gets the handoff back when one of them rejects
 * @param refresh    step ids that are run again before another look after a rejection
 * @param due        how long approvers have; null for what their role has
 */
public record Approval(
        String name,
        String title,
        Condition when,
        List<String> approvers,
        int needed,
        List<Fact> facts,
        String rejectedTo,
        List<String> refresh,
        @Nullable Amount due) {

    Approval with(@Nullable Condition alsoWhen, List<String> moreApprovers, int neededThen) {
        List<String> all = Stream.concat(approvers.stream(), moreApprovers.stream())
                .distinct()
                .toList();
        Condition either = alsoWhen == null ? when : new Condition.Any(List.of(when, alsoWhen));
        return new Approval(name, title, either, all, Math.max(needed, neededThen), facts, rejectedTo, refresh, due);
    }
}
