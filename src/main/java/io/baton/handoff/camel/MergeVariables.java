package io.baton.handoff.camel;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * Joins parallel branches: the variables of every branch go on, objects member by member (so that one branch's
 * {@code project.externalIds.x} does not undo another's), and the first failure stays the failure.
 */
@Singleton
@Named("mergeVariables")
@Unremovable
public class MergeVariables implements AggregationStrategy {

    @Override
    public Exchange aggregate(@Nullable Exchange joined, Exchange branch) {
        if (joined == null) {
            return branch;
        }
        if (joined.getException() == null && branch.getException() != null) {
            joined.setException(branch.getException());
        }
        StepState.variables(branch)
                .forEach((name, value) -> joined.setVariable(name, merge(joined.getVariable(name), value)));
        return joined;
    }

    private static @Nullable Object merge(@Nullable Object left, @Nullable Object right) {
        if (!(left instanceof Map<?, ?> one) || !(right instanceof Map<?, ?> other)) {
            return right == null ? left : right;
        }
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        one.forEach((name, value) -> all.put(String.valueOf(name), value));
        other.forEach((name, value) -> all.merge(String.valueOf(name), value, MergeVariables::merge));
        return all;
    }
}
