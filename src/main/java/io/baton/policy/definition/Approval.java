package io.baton.policy.definition;

import io.baton.policy.calendar.Amount;
import io.baton.policy.rule.Condition;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A decision people take before the handoff may go on. Time never takes it for them.
 *
 * @param when       it is asked for while this holds, or when this cannot be told for want of data
 * @param tiers      who is asked, and how many of them must approve
 * @param facts      what is decided on; an approval counts for these facts only
 * @param rejectedTo the role that gets the handoff back when one of them rejects
 * @param rules      what else is said of it
 */
public record Approval(
        String name, String title, Condition when, Tiers tiers, List<Fact> facts, String rejectedTo, Rules rules) {

    /**
     * What an approval need not say.
     *
     * @param notBy     who may not approve
     * @param relaxable whether a variation may leave it out
     * @param refresh   step ids that are run again before another look after a rejection
     * @param due       how long approvers have; null for what their role has
     */
    public record Rules(
            List<NotBy> notBy,
            boolean relaxable,
            List<String> refresh,
            @Nullable Amount due) {}

    /** Every role that may be asked, whatever the amount. */
    public Set<String> approvers() {
        return tiers.tiers().stream()
                .flatMap(tier -> tier.panel().approvers().stream())
                .collect(Collectors.toSet());
    }

    Approval asked(Condition then) {
        return new Approval(name, title, then, tiers, facts, rejectedTo, rules);
    }

    Approval with(List<String> moreApprovers, int neededThen) {
        Tiers more = tiers.with(panel -> panel.with(moreApprovers, neededThen));
        return new Approval(name, title, when, more, facts, rejectedTo, rules);
    }
}
