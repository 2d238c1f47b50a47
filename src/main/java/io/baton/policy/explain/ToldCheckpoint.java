package io.baton.policy.explain;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * What a checkpoint would ask for.
 *
 * @param problems empty when it would let the deal pass
 * @param reviews  all of them, whether they are asked for or not
 * @param leftOut  gates, reviews and required paths that variations in force relax
 */
@RegisterForReflection
public record ToldCheckpoint(
        String name, String title, List<ToldProblem> problems, List<ToldReview> reviews, List<String> leftOut) {

    /**
     * One field that is missing or contradictory.
     *
     * @param kind  {@code MISSING} or {@code CONTRADICTORY}
     * @param owner the role that is asked, by id
     */
    @RegisterForReflection
    public record ToldProblem(String path, String label, String kind, String owner, String ownerLabel, String reason) {}
}
