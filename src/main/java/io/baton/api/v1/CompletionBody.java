package io.baton.api.v1;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.api.Outcome;
import io.baton.api.TaskView;
import io.baton.api.json.Fields;
import io.baton.handoff.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The body of a completion, checked against the task it is for. */
record CompletionBody(
        int version,
        Outcome outcome,
        Map<String, JsonNode> values,
        @Nullable String comment,
        boolean takeOver) {

    private static final int MAX_COMMENT = 2000;

    static CompletionBody read(JsonNode body, TaskView task) {
        Fields fields = Fields.of(body);
        int version = fields.count("version");
        Outcome outcome = fields.choice("outcome", Outcome.class);
        Map<String, JsonNode> values = values(fields, task);
        String comment = fields.optionalText("comment", MAX_COMMENT);
        boolean takeOver = fields.flag("takeOver");
        fields.closed();
        if (outcome != null) {
            checkOutcome(fields, task, outcome);
            checkParts(fields, outcome, values, comment);
        }
        fields.end();
        if (outcome == null) {
            throw new IllegalStateException("an outcome was not checked");
        }
        return new CompletionBody(version, outcome, values, comment, takeOver);
    }

    private static Map<String, JsonNode> values(Fields fields, TaskView task) {
        JsonNode node = fields.any("values");
        Map<String, JsonNode> values = new LinkedHashMap<>();
        if (node == null) {
            return values;
        }
        if (!node.isObject()) {
            fields.fail("values", "must be an object of path to value, is " + Fields.kind(node));
            return values;
        }
        Set<String> asked = task.problems().stream().map(Problem::path).collect(Collectors.toSet());
        node.properties().forEach(member -> {
            values.put(member.getKey(), member.getValue());
            if (!asked.contains(member.getKey())) {
                fields.failWithin("values", member.getKey(), "was not asked for");
            } else if (member.getValue().isNull()) {
                fields.failWithin("values", member.getKey(), "must not be null");
            }
        });
        return values;
    }

    private static void checkOutcome(Fields fields, TaskView task, Outcome outcome) {
        Set<Outcome> fitting = Outcome.of(task.kind());
        if (!fitting.contains(outcome)) {
            fields.fail("outcome", "does not settle a task of kind " + task.kind() + "; use one of " + fitting);
        }
    }

    private static void checkParts(
            Fields fields, Outcome outcome, Map<String, JsonNode> values, @Nullable String comment) {
        if (outcome == Outcome.SUPPLIED && values.isEmpty()) {
            fields.fail("values", "is required with SUPPLIED");
        }
        if (outcome != Outcome.SUPPLIED && !values.isEmpty()) {
            fields.fail("values", "goes with SUPPLIED only");
        }
        if (outcome.needsComment() && comment == null) {
            fields.fail("comment", "is required with " + outcome);
        }
    }
}
