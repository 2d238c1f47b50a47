package io.baton.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.handoff.Ask;
import io.baton.handoff.Problem;
import io.baton.platform.JsonValues;
import io.baton.policy.definition.Checkpoint;
import io.baton.policy.definition.Fact;
import io.baton.policy.definition.Review;
import io.baton.policy.rule.FieldPath;
import io.baton.policy.rule.Scope;
import io.baton.policy.rule.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the asks of a checkpoint: one for each owner out of its findings, one for each review. */
public final class Asks {

    /**
     * The member of an ask's facts that is not for people: for each path that is asked for, the {@code value} that stands
     * there and whether it can only be put right {@code atSource}.
     */
    public static final String FIELDS = "_fields";

    private static final int NAMED_IN_TITLE = 2;

    private final Deadlines deadlines;
    private final Checkpoint checkpoint;
    private final Scope scope;

    Asks(Deadlines deadlines, Checkpoint checkpoint, Scope scope) {
        this.deadlines = deadlines;
        this.checkpoint = checkpoint;
        this.scope = scope;
    }

    List<Ask> of(List<Finding> findings) {
        Map<String, Map<String, Finding>> byOwner = new LinkedHashMap<>();
        findings.forEach(finding -> byOwner.computeIfAbsent(finding.problem().owner(), owner -> new LinkedHashMap<>())
                .merge(finding.problem().path(), finding, Finding::and));
        return byOwner.entrySet().stream()
                .map(entry -> ask(entry.getKey(), List.copyOf(entry.getValue().values())))
                .toList();
    }

    private Ask ask(String owner, List<Finding> findings) {
        List<Problem> problems = findings.stream().map(Finding::problem).toList();
        List<Fact> facts = Stream.concat(
                        checkpoint.facts().stream(), findings.stream().flatMap(finding -> finding.facts().stream()))
                .distinct()
                .toList();
        return new Ask(
                Ask.Kind.MISSING_DATA,
                checkpoint.name(),
                owner,
                checkpoint.title() + ": " + named(problems),
                problems,
                facts(facts, problems),
                deadlines.of(owner));
    }

    Ask review(Review review, List<Problem> values) {
        return new Ask(
                Ask.Kind.REVIEW,
                review.name(),
                review.owner(),
                checkpoint.title() + ": " + review.label(),
                values,
                facts(checkpoint.facts(), values),
                deadlines.of(review.owner()));
    }

    private ObjectNode facts(List<Fact> shown, List<Problem> problems) {
        ObjectNode facts = FactSheet.of(shown, scope.data());
        ObjectNode fields = facts.putObject(FIELDS);
        problems.forEach(problem -> field(problem.path(), fields.putObject(problem.path())));
        return facts;
    }

    private void field(String path, ObjectNode field) {
        field.put("atSource", checkpoint.isAtSource(path));
        value(path).ifPresent(value -> field.set("value", value));
    }

    private Optional<JsonNode> value(String path) {
        try {
            Object value = FieldPath.parse(path).get(scope.data());
            return Values.isMissing(value) ? Optional.empty() : Optional.of(JsonValues.node(value));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String named(List<Problem> problems) {
        List<String> labels =
                new ArrayList<>(problems.stream().map(Problem::label).distinct().toList());
        int more = labels.size() - NAMED_IN_TITLE;
        if (more <= 0) {
            return String.join(" and ", labels);
        }
        return String.join(", ", labels.subList(0, NAMED_IN_TITLE)) + " and " + more + " more";
    }
}
