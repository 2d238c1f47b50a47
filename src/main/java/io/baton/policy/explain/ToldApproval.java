package io.baton.policy.explain;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether an approval would be asked for, and of whom.
 *
 * @param asked      {@code UNKNOWN} is asked for as well: nothing passes for want of data
 * @param when       its condition in words with the deal's values; empty when a variation that holds leaves it out
 * @param tier       which amounts are decided so, in words; null where the amount does not matter
 * @param needed     how many must approve, each another person
 * @param approvers  who is asked, whether or not it is
 * @param notBy      who may not approve, in words
 * @param rejectedTo the role that gets a rejected deal, by its label
 */
@RegisterForReflection
public record ToldApproval(
        String name,
        String title,
        ToldVariation.Holds asked,
        String when,
        @Nullable String tier,
        int needed,
        List<Approver> approvers,
        List<String> notBy,
        String rejectedTo) {

    /**
     * A role that is asked.
     *
     * @param people its members who are there today, and who stands in for the others; those whose sign-in carries the role
     *     are not known here
     */
    @RegisterForReflection
    public record Approver(String role, String label, List<String> people) {}
}
