package io.baton.policy.explain;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * What the policy of a handoff says of one deal on one day.
 *
 * @param today       the date in the definition's time zone, as ISO text
 * @param variations  all of them, whether they hold or not
 * @param checkpoints in the order the flow meets them
 * @param approvals   all of them, whether they are asked for or not
 */
@RegisterForReflection
public record Explanation(
        String handoff,
        String title,
        String today,
        List<ToldVariation> variations,
        List<ToldCheckpoint> checkpoints,
        List<ToldApproval> approvals) {}
