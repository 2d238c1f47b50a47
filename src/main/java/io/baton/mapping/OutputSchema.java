package io.baton.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a mapping's output must conform to: one canonical object as a whole, or each of several where the output has a
 * member of its variable's name. A list conforms when each element does; an absent member conforms.
 */
public final class OutputSchema {

    /** Schemas that are in lists or under another name on the exchange; the others are under their own. */
    private static final Map<String, String> VARIABLES =
            Map.of("resource", "resources", "milestone", "milestones", "invoice-event", "invoiceEvent");

    private static final int MOST_NAMED = 8;

    private final Schemas schemas;
    private final List<String> objects;
    private final boolean byMember;

    private OutputSchema(Schemas schemas, List<String> objects, boolean byMember) {
        this.schemas = schemas;
        this.objects = objects;
        this.byMember = byMember;
    }

    /**
     * Reads the option of that name: {@code none}, or names divided by commas, each an object's or its variable's.
     *
     * @param members whether the output's members are to be checked rather than the whole
     * @throws MappingFault when a name is no canonical object's
     */
    public static OutputSchema of(String option, boolean members, Schemas schemas) {
        List<String> objects = Arrays.stream(option.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !name.equals("none"))
                .map(OutputSchema::object)
                .toList();
        objects.forEach(schemas::require);
        return new OutputSchema(schemas, objects, members || objects.size() > 1);
    }

    private static String object(String name) {
        return VARIABLES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(name);
    }

    /**
     * Lets conforming output pass.
     *
     * @throws MappingFault of code {@code MAPPING_INVALID_OUTPUT}, naming paths and no values
     */
    public void check(String mapping, JsonNode output) {
        List<SchemaProblem> problems = problems(output);
        if (!problems.isEmpty()) {
            throw refusal(mapping, problems);
        }
    }

    List<SchemaProblem> problems(JsonNode output) {
        List<SchemaProblem> problems = new ArrayList<>();
        for (String object : objects) {
            String variable = VARIABLES.getOrDefault(object, object);
            JsonNode part = byMember ? output.path(variable) : output;
            if (part.isArray()) {
                elements(object, variable, part, problems);
            } else if (!part.isMissingNode() && !(byMember && part.isNull())) {
                problems.addAll(schemas.validate(object, byMember ? variable : object, part));
            }
        }
        return problems;
    }

    private void elements(String object, String at, JsonNode list, List<SchemaProblem> problems) {
        for (int i = 0; i < list.size(); i++) {
            problems.addAll(schemas.validate(object, at + "[" + i + "]", list.get(i)));
        }
    }

    private static MappingFault refusal(String mapping, List<SchemaProblem> problems) {
        String named =
                problems.stream().limit(MOST_NAMED).map(SchemaProblem::toString).collect(Collectors.joining("; "));
        String more = problems.size() > MOST_NAMED ? "; and " + (problems.size() - MOST_NAMED) + " more" : "";
        String paths =
                problems.stream().map(SchemaProblem::path).distinct().limit(50).collect(Collectors.joining(","));
        return new MappingFault(
                MappingFault.INVALID_OUTPUT,
                "mapping " + mapping + " made output that its schema refuses: " + named + more,
                Map.of("mapping", mapping, "paths", paths));
    }
}
