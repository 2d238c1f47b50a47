package io.baton.policy;

import io.baton.handoff.Ask;
import io.baton.handoff.Gates;
import io.baton.handoff.Verdict;
import io.baton.mapping.Schemas;
import io.baton.policy.definition.Approval;
import io.baton.policy.definition.Checkpoint;
import io.baton.policy.definition.Definition;
import io.baton.policy.rule.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Answers the ledger from the handoff definitions. Besides the canonical variables it reads {@code _decisions}, the
 * approvals, rejections and reviews of the handoff so far: maps of {@code gate, role, outcome, factsDigest, by, at, comment}.
 * "Today" is the date of the injected clock's instant in the definition's time zone.
 */
@ApplicationScoped
public class PolicyGates implements Gates {

    private final Definitions definitions;
    private final CanonicalShapes shapes;
    private final VersionHash version;
    private final Clock clock;

    PolicyGates(Definitions definitions, Schemas schemas, VersionHash version, Clock clock) {
        this.definitions = definitions;
        this.shapes = new CanonicalShapes(schemas);
        this.version = version;
        this.clock = clock;
    }

    @Override
    public Verdict checkpoint(String handoffType, String name, Map<String, Object> variables) {
        Definition definition = definitions.of(handoffType);
        Scope scope = scope(definition, variables);
        Checkpoint checkpoint = definition
                .checkpoint(name, scope)
                .orElseThrow(() -> new IllegalArgumentException(handoffType + " has no checkpoint '" + name + "'"));
        List<Finding> findings = new CheckpointRun(definition, checkpoint, scope).findings(shapes.problems(variables));
        Asks made = new Asks(deadlines(definition), checkpoint, scope);
        // what is looked at must be whole and right: nobody confirms what a gate asks to change
        List<Ask> asks =
                findings.isEmpty() ? new ReviewRun(definition, checkpoint, scope).asks(made) : made.of(findings);
        return asks.isEmpty() ? Verdict.PASS : new Verdict(asks, checkpoint.refresh(), checkpoint.recheck());
    }

    @Override
    public Verdict approval(String handoffType, String name, Map<String, Object> variables) {
        Definition definition = definitions.of(handoffType);
        Scope scope = scope(definition, variables);
        Approval approval = definition
                .approval(name, scope)
                .orElseThrow(() -> new IllegalArgumentException(handoffType + " has no approval '" + name + "'"));
        return new ApprovalRun(deadlines(definition), approval, scope, variables).verdict();
    }

    @Override
    public String exceptionOwner(String handoffType) {
        return definitions.of(handoffType).exceptionOwner();
    }

    @Override
    public String versionHash() {
        return version.current();
    }

    private Deadlines deadlines(Definition definition) {
        return new Deadlines(definition, clock.instant());
    }

    private Scope scope(Definition definition, Map<String, Object> variables) {
        return new Scope(variables, LocalDate.now(clock.withZone(definition.zone())));
    }
}
