package io.baton.policy.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a value at a path, copying what lies on the way and leaving the original as it was. */
final class PathWriter {

    private PathWriter() {}

    static Map<String, Object> with(FieldPath path, Map<String, ?> root, @Nullable Object value) {
        if (!path.isConcrete()) {
            throw new IllegalArgumentException("names more than one place: '" + path + "'");
        }
        return inMap(root, path.steps(), value);
    }

    private static @Nullable Object put(@Nullable Object current, List<PathStep> steps, @Nullable Object value) {
        if (steps.isEmpty()) {
            return value;
        }
        return steps.get(0) instanceof PathStep.Name ? inMap(current, steps, value) : inList(current, steps, value);
    }

    private static Map<String, Object> inMap(@Nullable Object current, List<PathStep> steps, @Nullable Object value) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (current instanceof Map<?, ?> map) {
            map.forEach((name, member) -> copy.put(String.valueOf(name), member));
        }
        String name = steps.get(0).toString();
        copy.put(name, put(copy.get(name), rest(steps), value));
        return copy;
    }

    private static List<Object> inList(@Nullable Object current, List<PathStep> steps, @Nullable Object value) {
        List<@Nullable Object> copy = current instanceof List<?> list ? new ArrayList<>(list) : new ArrayList<>();
        int position = PathReader.position(copy, steps.get(0));
        if (position >= 0 && position < copy.size()) {
            copy.set(position, put(copy.get(position), rest(steps), value));
        } else {
            copy.add(put(newElement(steps.get(0)), rest(steps), value));
        }
        return copy;
    }

    private static Map<String, Object> newElement(PathStep step) {
        return step instanceof PathStep.Where where ? Map.of(where.member(), where.value()) : Map.of();
    }

    private static List<PathStep> rest(List<PathStep> steps) {
        return steps.subList(1, steps.size());
    }
}
