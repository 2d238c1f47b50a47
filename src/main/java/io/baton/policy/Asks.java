package io.baton.policy;

import io.baton.handoff.Ask;
import io.baton.handoff.Problem;
import io.baton.policy.definition.Checkpoint;
import io.baton.policy.definition.Definition;
import io.baton.policy.definition.Fact;
import io.baton.policy.rule.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes one ask for each owner out of the findings of a checkpoint. */
final class Asks {

    private static final int NAMED_IN_TITLE = 2;

    private final Definition definition;
    private final Checkpoint checkpoint;
    private final Scope scope;

    Asks(Definition definition, Checkpoint checkpoint, Scope scope) {
        this.definition = definition;
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
                FactSheet.of(facts, scope.data()),
                definition.role(owner).due());
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
