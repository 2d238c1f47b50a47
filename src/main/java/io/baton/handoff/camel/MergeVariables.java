package io.baton.handoff.camel;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * Joins parallel branches: the variables of every branch go on, objects and lists member by member (so that one branch's
 * {@code project.externalIds.x} does not undo another's), and the first failure stays the failure.
 */
@Singleton
@Named("mergeVariables")
@Unremovable
public class MergeVariables implements AggregationStrategy {

    @Override
    public Exchange aggregate(@Nullable Exchange joined, Exchange branch) {
        return aggregate(joined, branch, branch);
    }

    @Override
    public Exchange aggregate(@Nullable Exchange joined, Exchange branch, Exchange input) {
        if (joined == null) {
            return branch;
        }
        if (joined.getException() == null && branch.getException() != null) {
            joined.setException(branch.getException());
        }
        Map<String, Object> before = branch == input ? Map.of() : StepState.variables(input);
        StepState.variables(branch)
                .forEach((name, value) ->
                        joined.setVariable(name, merge(before.get(name), joined.getVariable(name), value)));
        return joined;
    }

    /** What a branch left as it was stays as another branch has made it. */
    private static @Nullable Object merge(@Nullable Object before, @Nullable Object one, @Nullable Object other) {
        if (other == null || Objects.equals(before, other)) {
            return one;
        }
        if (one instanceof Map<?, ?> left && other instanceof Map<?, ?> right) {
            return members(before instanceof Map<?, ?> base ? base : Map.of(), left, right);
        }
        if (one instanceof List<?> left && other instanceof List<?> right && left.size() == right.size()) {
            return elements(before instanceof List<?> base ? base : List.of(), left, right);
        }
        return other;
    }

    private static Map<String, @Nullable Object> members(Map<?, ?> before, Map<?, ?> one, Map<?, ?> other) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        one.forEach((name, value) -> all.put(String.valueOf(name), value));
        other.forEach((name, value) -> all.put(String.valueOf(name), merge(before.get(name), one.get(name), value)));
        return all;
    }

    private static List<@Nullable Object> elements(List<?> before, List<?> one, List<?> other) {
        List<@Nullable Object> all = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            all.add(merge(i < before.size() ? before.get(i) : null, one.get(i), other.get(i)));
        }
        return all;
    }
}
