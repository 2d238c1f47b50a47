package io.baton.policy.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the places a path stands for. */
final class PathReader {

    private static final List<String> NAMING_MEMBERS = List.of("key", "role");

    private final List<PathStep> steps;
    private final List<Place> found = new ArrayList<>();

    private PathReader(List<PathStep> steps) {
        this.steps = steps;
    }

    static List<Place> places(FieldPath path, Map<String, ?> root) {
        if (path.steps().stream().allMatch(PathReader::namesOnePlaceForGood)) {
            return List.of(new Place(path.toString(), value(path.steps(), root)));
        }
        PathReader reader = new PathReader(path.steps());
        reader.walk("", root, 0);
        return reader.found;
    }

    private static boolean namesOnePlaceForGood(PathStep step) {
        return step instanceof PathStep.Name || step instanceof PathStep.Where;
    }

    private static @Nullable Object value(List<PathStep> steps, Object root) {
        Object value = root;
        for (PathStep step : steps) {
            value = step instanceof PathStep.Name name ? member(value, name.name()) : element(value, step);
        }
        return value;
    }

    private static @Nullable Object member(@Nullable Object value, String name) {
        return value instanceof Map<?, ?> map ? map.get(name) : null;
    }

    private void walk(String soFar, @Nullable Object value, int depth) {
        if (depth == steps.size()) {
            found.add(new Place(soFar, value));
            return;
        }
        PathStep step = steps.get(depth);
        if (step instanceof PathStep.Name name) {
            String path = soFar.isEmpty() ? name.name() : soFar + "." + name;
            walk(path, member(value, name.name()), depth + 1);
        } else if (step instanceof PathStep.Each) {
            each(soFar, value, depth);
        } else {
            walk(soFar + stable(value, step), element(value, step), depth + 1);
        }
    }

    private void each(String soFar, @Nullable Object value, int depth) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                walk(soFar + selector(list, i), list.get(i), depth + 1);
            }
        }
    }

    private static @Nullable Object element(@Nullable Object value, PathStep step) {
        if (!(value instanceof List<?> list)) {
            return null;
        }
        int position = position(list, step);
        return position >= 0 && position < list.size() ? list.get(position) : null;
    }

    private static PathStep stable(@Nullable Object value, PathStep step) {
        return step instanceof PathStep.Index index && value instanceof List<?> list && index.position() < list.size()
                ? selector(list, index.position())
                : step;
    }

    /** Where in the list the step points; -1 when no element is meant. */
    static int position(List<?> list, PathStep step) {
        if (step instanceof PathStep.Index index) {
            return index.position();
        }
        PathStep.Where where = (PathStep.Where) step;
        for (int i = 0; i < list.size(); i++) {
            if (where.value().equals(text(list.get(i), where.member()))) {
                return i;
            }
        }
        return -1;
    }

    /** Names an element so that the name still fits when the list is put in another order. */
    static PathStep selector(List<?> list, int position) {
        for (String member : NAMING_MEMBERS) {
            String name = text(list.get(position), member);
            if (name != null && !name.isBlank() && name.indexOf(']') < 0 && isUnique(list, member, name)) {
                return new PathStep.Where(member, name);
            }
        }
        return new PathStep.Index(position);
    }

    private static boolean isUnique(List<?> list, String member, String name) {
        return list.stream().filter(other -> name.equals(text(other, member))).count() == 1;
    }

    private static @Nullable String text(@Nullable Object element, String member) {
        return element instanceof Map<?, ?> map ? Objects.toString(map.get(member), null) : null;
    }
}
