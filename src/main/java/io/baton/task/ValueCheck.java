package io.baton.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.handoff.Problem;
import io.baton.mapping.SchemaProblem;
import io.baton.mapping.Schemas;
import io.baton.platform.JsonValues;
import io.baton.policy.CanonicalShapes;
import io.baton.policy.rule.FieldPath;
import io.baton.policy.rule.Values;
import io.baton.task.Answer.Code;
import io.baton.task.Answer.FieldFault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds supplied values against what the task asks and what the canonical schemas say. */
@ApplicationScoped
public class ValueCheck {

    private final CanonicalShapes shapes;

    public ValueCheck(Schemas schemas) {
        this.shapes = new CanonicalShapes(schemas);
    }

    /** Everything wrong with the values of an answer; of a review those alone that the person has put right. */
    List<FieldFault> faults(OpenTask task, Completion completion) {
        List<FieldFault> faults = new ArrayList<>();
        completion.values().forEach((path, value) -> fault(task, path, value).ifPresent(faults::add));
        if (completion.outcome() == Outcome.SUPPLIED) {
            faults.addAll(missing(task, completion));
        }
        return faults;
    }

    /** Everything wrong with values that nobody asked for. */
    List<FieldFault> faults(Map<String, JsonNode> values) {
        List<FieldFault> faults = new ArrayList<>();
        values.forEach((path, value) -> unasked(path, value).ifPresent(faults::add));
        return faults;
    }

    /** Everything wrong with the form of whole canonical objects. */
    List<FieldFault> faultsOfObjects(Map<String, Object> variables) {
        return shapes.problems(variables).stream()
                .map(problem -> new FieldFault(problem.path(), Code.TASK_WRONG_VALUE, problem.message()))
                .toList();
    }

    private Optional<FieldFault> unasked(String path, JsonNode value) {
        if (!CanonicalShapes.isPlace(path)) {
            return Optional.of(new FieldFault(path, Code.TASK_UNKNOWN_FIELD, "names no place in a canonical object"));
        }
        return Values.isMissing(JsonValues.plain(value))
                ? Optional.of(new FieldFault(path, Code.TASK_VALUE_MISSING, "needs a value"))
                : misshapen(path, value);
    }

    private Optional<FieldFault> fault(OpenTask task, String path, JsonNode value) {
        Optional<JsonNode> problem = task.problem(path);
        if (problem.isEmpty()) {
            return Optional.of(new FieldFault(path, Code.TASK_UNKNOWN_FIELD, "is not asked for by this task"));
        }
        if (problem.get().path("atSource").booleanValue()) {
            return Optional.of(new FieldFault(
                    path, Code.TASK_FIELD_AT_SOURCE, "is put right in its own system; then ask to look again"));
        }
        return Values.isMissing(JsonValues.plain(value))
                ? Optional.of(new FieldFault(path, Code.TASK_VALUE_MISSING, "needs a value"))
                : misshapen(path, value);
    }

    private Optional<FieldFault> misshapen(String path, JsonNode value) {
        Map<String, Object> alone = FieldPath.parse(path).with(Map.of(), JsonValues.plain(value));
        String pattern = FieldPath.pattern(path);
        return shapes.problems(alone).stream()
                .filter(problem -> FieldPath.covers(pattern, FieldPath.pattern(problem.path())))
                .findFirst()
                .map(problem -> new FieldFault(path, Code.TASK_WRONG_VALUE, message(pattern, problem)));
    }

    private static String message(String pattern, SchemaProblem problem) {
        String rest = FieldPath.pattern(problem.path()).substring(pattern.length());
        return (rest + " " + problem.message()).replaceFirst("^[. ]+", "");
    }

    private List<FieldFault> missing(OpenTask task, Completion completion) {
        List<FieldFault> missing = new ArrayList<>();
        task.problems().forEach(problem -> {
            String path = problem.path("path").asText();
            boolean absent = problem.path("kind").asText().equals(Problem.Kind.MISSING.name());
            if (absent && !completion.values().containsKey(path)) {
                missing.add(new FieldFault(path, Code.TASK_VALUE_MISSING, "needs a value"));
            }
        });
        if (missing.isEmpty() && completion.values().isEmpty()) {
            task.problems()
                    .forEach(problem -> missing.add(new FieldFault(
                            problem.path("path").asText(), Code.TASK_VALUE_MISSING, "supply at least one value")));
        }
        return missing;
    }
}
