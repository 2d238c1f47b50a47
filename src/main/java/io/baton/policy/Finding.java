package io.baton.policy;

import io.baton.handoff.Problem;
import io.baton.policy.definition.Fact;
import io.baton.policy.definition.FieldGate;
import io.baton.policy.definition.Ownership;
import io.baton.policy.rule.Scope;
import io.baton.policy.rule.Values;
import java.util.List;
import java.util.stream.Stream;

/** A problem and what its owner should see beside it. */
record Finding(Problem problem, List<Fact> facts) {

    static Finding missing(String path, Ownership of) {
        return new Finding(new Problem(path, of.label(), Problem.Kind.MISSING, of.reason(), of.owner()), List.of());
    }

    /** What a gate that does not hold says: a choice to make where its field is empty, a contradiction otherwise. */
    static Finding shut(FieldGate gate, Scope scope) {
        Ownership of = gate.ownership();
        boolean empty = Values.isMissing(gate.path().get(scope.data()));
        String finding = empty ? "" : gate.must().finding(scope);
        Problem.Kind kind = empty ? Problem.Kind.MISSING : Problem.Kind.CONTRADICTORY;
        String reason = (of.reason() + " " + finding).strip();
        return new Finding(new Problem(gate.path().toString(), of.label(), kind, reason, of.owner()), gate.facts());
    }

    /** The same problem with the reason of another one at the same place added. */
    Finding and(Finding other) {
        String reason = problem.reason() + " " + other.problem.reason();
        List<Fact> all =
                Stream.concat(facts.stream(), other.facts.stream()).distinct().toList();
        return new Finding(new Problem(problem.path(), problem.label(), problem.kind(), reason, problem.owner()), all);
    }
}
