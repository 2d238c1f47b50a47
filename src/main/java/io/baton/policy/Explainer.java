package io.baton.policy;

import io.baton.mapping.Schemas;
import io.baton.policy.definition.Approval;
import io.baton.policy.definition.Checkpoint;
import io.baton.policy.definition.Definition;
import io.baton.policy.definition.Review;
import io.baton.policy.definition.Variation;
import io.baton.policy.explain.Explanation;
import io.baton.policy.explain.ToldApproval;
import io.baton.policy.explain.ToldCheckpoint;
import io.baton.policy.explain.ToldCheckpoint.ToldProblem;
import io.baton.policy.explain.ToldReview;
import io.baton.policy.explain.ToldVariation;
import io.baton.policy.explain.ToldVariation.Holds;
import io.baton.policy.rule.Condition;
import io.baton.policy.rule.Scope;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tells what the policy says of a deal, from the same files and by the same rules as the gates; asks nobody anything. */
public final class Explainer {

    private final Definitions definitions;
    private final CanonicalShapes shapes;
    private final Clock clock;

    /** @param mappings the folder with the canonical schemas */
    public Explainer(Definitions definitions, Path mappings, Clock clock) {
        this.definitions = definitions;
        this.shapes = new CanonicalShapes(new Schemas(mappings));
        this.clock = clock;
    }

    /**
     * Throws {@link IllegalArgumentException} when there is no such handoff.
     *
     * @param deal the canonical objects by name
     */
    public Explanation explain(String handoffType, Map<String, Object> deal) {
        Definition definition = definitions.of(handoffType);
        Scope scope = new Scope(deal, LocalDate.now(clock.withZone(definition.zone())));
        return new Explanation(
                definition.type(),
                definition.title(),
                scope.today().toString(),
                definition.variations().stream()
                        .map(variation -> variation(variation, scope))
                        .toList(),
                definition.checkpoints().stream()
                        .map(checkpoint -> checkpoint(definition, checkpoint, scope))
                        .toList(),
                definition.approvals().stream()
                        .map(approval -> approval(definition, approval, scope))
                        .toList());
    }

    private static ToldVariation variation(Variation variation, Scope scope) {
        return new ToldVariation(
                variation.name(),
                holds(variation.when(), scope),
                variation.when().reason(scope));
    }

    private static Holds holds(Condition condition, Scope scope) {
        if (!condition.isDecidable(scope)) {
            return Holds.UNKNOWN;
        }
        return condition.holds(scope) ? Holds.YES : Holds.NO;
    }

    private ToldCheckpoint checkpoint(Definition definition, Checkpoint base, Scope scope) {
        Checkpoint checkpoint = definition.checkpoint(base.name(), scope).orElseThrow();
        List<ToldProblem> problems = new CheckpointRun(definition, checkpoint, scope)
                .findings(shapes.problems(scope.data())).stream()
                        .map(finding -> problem(definition, finding))
                        .toList();
        ReviewRun run = new ReviewRun(definition, checkpoint, scope);
        List<ToldReview> reviews = checkpoint.reviews().stream()
                .map(review -> review(run, review, scope))
                .toList();
        return new ToldCheckpoint(base.name(), base.title(), problems, reviews, leftOut(base, checkpoint));
    }

    private static ToldReview review(ReviewRun run, Review review, Scope scope) {
        Condition when = review.when();
        List<String> values = List.copyOf(run.places(review));
        return new ToldReview(
                review.name(),
                review.label(),
                values.isEmpty() ? Holds.NO : when == null ? Holds.YES : asked(when, scope),
                when == null ? "" : when.reason(scope),
                review.owner(),
                run.definition().role(review.owner()).label(),
                review.reason(),
                values);
    }

    /** As the gate has it: that one case holds is enough, whatever the others lack. */
    static Holds asked(Condition when, Scope scope) {
        return when.holds(scope) ? Holds.YES : holds(when, scope);
    }

    private static ToldProblem problem(Definition definition, Finding finding) {
        var problem = finding.problem();
        return new ToldProblem(
                problem.path(),
                problem.label(),
                problem.kind().name(),
                problem.owner(),
                definition.role(problem.owner()).label(),
                problem.reason());
    }

    private static List<String> leftOut(Checkpoint base, Checkpoint now) {
        Stream<String> fields = base.required().stream()
                .filter(field -> !now.required().contains(field))
                .map(field -> field.path().toString());
        Stream<String> gates = base.gates().stream()
                .filter(gate -> !now.gates().contains(gate))
                .map(gate -> gate.name());
        Stream<String> reviews = base.reviews().stream()
                .filter(review -> !now.reviews().contains(review))
                .map(review -> review.name());
        return Stream.of(fields, gates, reviews).flatMap(names -> names).toList();
    }

    private ToldApproval approval(Definition definition, Approval base, Scope scope) {
        Approval approval = definition.approval(base.name(), scope).orElseThrow();
        return new ApprovalTelling(definition, definitions.firm(), scope).tell(approval);
    }
}
