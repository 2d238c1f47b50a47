package io.baton.policy.explain;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * Whether values would be looked at, once the checkpoint asks for nothing else.
 *
 * @param asked  {@code UNKNOWN} is asked for as well: nothing passes for want of data
 * @param when   its condition in words with the deal's values; empty when it has none
 * @param owner  the role that looks, by id
 * @param values the places that there is something to look at; empty and it is not asked for
 */
@RegisterForReflection
public record ToldReview(
        String name,
        String label,
        ToldVariation.Holds asked,
        String when,
        String owner,
        String ownerLabel,
        String reason,
        List<String> values) {}
