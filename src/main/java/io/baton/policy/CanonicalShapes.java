package io.baton.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.mapping.SchemaProblem;
import io.baton.mapping.Schemas;
import io.baton.platform.JsonValues;
import io.baton.policy.rule.FieldPath;
import io.baton.policy.rule.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Holds the canonical variables against their schemas; what is empty is missing, and no fault of shape. */
public final class CanonicalShapes {

    private static final List<String> OBJECTS = List.of("customer", "contract", "project");
    private static final Map<String, String> LISTS = Map.of("resources", "resource", "milestones", "milestone");

    private final Schemas schemas;

    public CanonicalShapes(Schemas schemas) {
        this.schemas = schemas;
    }

    /** Whether the text is a path to one place inside a canonical object. */
    public static boolean isPlace(String text) {
        try {
            FieldPath path = FieldPath.parse(text);
            boolean inside = path.steps().size() > 1 && path.isConcrete();
            return inside && (OBJECTS.contains(path.object()) || LISTS.containsKey(path.object()));
        } catch (IllegalArgumentException noPath) {
            return false;
        }
    }

    /** The names of the variables that hold canonical objects. */
    public static Set<String> names() {
        Set<String> names = new TreeSet<>(OBJECTS);
        names.addAll(LISTS.keySet());
        return names;
    }

    /** Everything wrong with the form of those canonical variables that are there. */
    public List<SchemaProblem> problems(Map<String, ?> variables) {
        List<SchemaProblem> problems = new ArrayList<>();
        OBJECTS.forEach(name -> problems.addAll(check(name, name, variables.get(name))));
        LISTS.keySet().stream().sorted().forEach(name -> problems.addAll(list(name, variables.get(name))));
        return problems;
    }

    private List<SchemaProblem> list(String name, @Nullable Object value) {
        if (Values.isMissing(value)) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            return List.of(new SchemaProblem(name, "must be a list", "type"));
        }
        List<SchemaProblem> problems = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            problems.addAll(check(LISTS.get(name), name + "[" + i + "]", list.get(i)));
        }
        return problems;
    }

    private List<SchemaProblem> check(String object, String at, @Nullable Object value) {
        if (Values.isMissing(value)) {
            return List.of();
        }
        try {
            JsonNode node = JsonValues.node(withoutEmpty(value));
            return schemas.validate(object, at, node);
        } catch (IllegalArgumentException unreadable) {
            return List.of(new SchemaProblem(at, "holds something that is no JSON value", "type"));
        }
    }

    private static @Nullable Object withoutEmpty(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((name, member) -> {
                Object kept = withoutEmpty(member);
                if (!Values.isMissing(kept)) {
                    copy.put(name, Objects.requireNonNull(kept));
                }
            });
            return copy;
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .<@Nullable Object>map(CanonicalShapes::withoutEmpty)
                    .toList();
        }
        return value;
    }
}
