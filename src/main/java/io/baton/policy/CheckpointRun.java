package io.baton.policy;

import io.baton.handoff.Problem;
import io.baton.mapping.SchemaProblem;
import io.baton.policy.definition.Checkpoint;
import io.baton.policy.definition.Definition;
import io.baton.policy.definition.Fact;
import io.baton.policy.definition.FieldGate;
import io.baton.policy.definition.RequiredField;
import io.baton.policy.definition.Variation;
import io.baton.policy.rule.FieldPath;
import io.baton.policy.rule.Place;
import io.baton.policy.rule.Scope;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One look at a checkpoint: collects everything that is wanting. Not for use by several threads. */
final class CheckpointRun {

    private final Definition definition;
    private final Checkpoint checkpoint;
    private final Scope scope;
    private final List<Finding> findings = new ArrayList<>();

    /** The places that are known to be missing or misshapen; gates that need them wait until they are right. */
    private final Set<String> unusable = new LinkedHashSet<>();

    CheckpointRun(Definition definition, Checkpoint checkpoint, Scope scope) {
        this.definition = definition;
        this.checkpoint = checkpoint;
        this.scope = scope;
    }

    List<Finding> findings(List<SchemaProblem> misshapen) {
        checkpoint.required().forEach(this::require);
        dropInnerOnes();
        misshapen.forEach(this::misshapen);
        checkpoint.gates().forEach(this::gate);
        definition.untold(checkpoint, scope).forEach(this::untold);
        return findings;
    }

    private void require(RequiredField field) {
        if (field.when() != null && !field.when().holds(scope)) {
            return;
        }
        for (Place place : field.path().places(scope.data())) {
            if (place.isMissing()) {
                unusable.add(place.path());
                findings.add(Finding.missing(place.path(), field.ownership()));
            }
        }
    }

    /** Of an account that is not there nobody asks for the city. */
    private void dropInnerOnes() {
        findings.removeIf(finding ->
                unusable.stream().anyMatch(path -> lies(finding.problem().path(), path)));
    }

    private static boolean lies(String inner, String outer) {
        return !inner.equals(outer) && FieldPath.covers(outer, inner);
    }

    private void misshapen(SchemaProblem problem) {
        String path = stable(problem.path());
        if (unusable.contains(path)) {
            return;
        }
        boolean missing = problem.keyword().equals("required");
        Owners owners = new Owners(definition, checkpoint);
        String label = owners.label(path);
        String reason = label + " " + problem.message() + ".";
        Problem.Kind kind = missing ? Problem.Kind.MISSING : Problem.Kind.CONTRADICTORY;
        unusable.add(path);
        findings.add(new Finding(new Problem(path, label, kind, reason, owners.owner(path)), List.of()));
    }

    /** Names list elements by their key; a path that cannot be read (a strange member's name) is kept as it is. */
    private String stable(String path) {
        try {
            List<Place> places = FieldPath.parse(path).places(scope.data());
            return places.isEmpty() ? path : places.get(0).path();
        } catch (IllegalArgumentException unreadable) {
            return path;
        }
    }

    private void gate(FieldGate gate) {
        boolean applies = gate.when() == null || gate.when().holds(scope);
        if (!applies || gate.must().holds(scope)) {
            return;
        }
        List<Place> compared = gate.must().places(scope).toList();
        if (compared.stream().anyMatch(place -> isUnusable(place.path()))) {
            return;
        }
        List<Place> absent = compared.stream().filter(Place::isMissing).toList();
        boolean own = absent.stream()
                .anyMatch(place -> place.path().equals(gate.path().toString()));
        if (absent.isEmpty() || own) {
            findings.add(Finding.shut(gate, scope));
        } else {
            String reason =
                    "Needed to tell whether this holds: " + gate.ownership().reason();
            absent.forEach(place -> needed(place.path(), reason, gate.facts()));
        }
    }

    /** What a variation adds must not be left out because nobody can tell whether it holds. */
    private void untold(Variation variation) {
        variation.lacks(scope).stream()
                .map(Place::path)
                .filter(path -> !isUnusable(path))
                .forEach(path -> needed(
                        path, "Needed to tell whether the rules of '" + variation.name() + "' hold.", List.of()));
    }

    /** A gate must not open because a value it compares is nowhere required and not there. */
    private void needed(String path, String reason, List<Fact> facts) {
        Owners owners = new Owners(definition, checkpoint);
        unusable.add(path);
        findings.add(new Finding(
                new Problem(path, owners.label(path), Problem.Kind.MISSING, reason, owners.owner(path)), facts));
    }

    private boolean isUnusable(String path) {
        return unusable.stream().anyMatch(known -> FieldPath.covers(known, path) || FieldPath.covers(path, known));
    }
}
