package io.baton.policy.definition;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who decides.
 *
 * @param approvers the roles that are asked, one task each
 * @param needed    how many of them must approve, each another person
 */
public record Panel(List<String> approvers, int needed) {

    Panel with(List<String> moreApprovers, int neededThen) {
        List<String> all = Stream.concat(approvers.stream(), moreApprovers.stream())
                .distinct()
                .toList();
        return new Panel(all, Math.max(needed, neededThen));
    }
}
