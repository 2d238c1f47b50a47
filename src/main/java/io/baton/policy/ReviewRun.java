package io.baton.policy;

import io.baton.handoff.Ask;
import io.baton.handoff.Problem;
import io.baton.policy.definition.Checkpoint;
import io.baton.policy.definition.Definition;
import io.baton.policy.definition.Review;
import io.baton.policy.rule.Condition;
import io.baton.policy.rule.Place;
import io.baton.policy.rule.Scope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One look at the reviews of a checkpoint. An answer counts for the values it left and by the role that is asked now: a
 * value that changes afterwards is asked about again. Nothing passes by itself.
 */
record ReviewRun(Definition definition, Checkpoint checkpoint, Scope scope) {

    private static final Set<String> ANSWERS = Set.of("CONFIRMED", "SUPPLIED");

    /** What is still to be looked at. */
    List<Ask> asks(Asks asks) {
        return checkpoint.reviews().stream()
                .filter(this::applies)
                .map(review -> asks.review(review, values(review)))
                .filter(ask -> !isAnswered(ask))
                .toList();
    }

    /** As an approval has it: also when nobody can tell, but never of nothing. */
    private boolean applies(Review review) {
        Condition when = review.when();
        boolean wanted = when == null || when.holds(scope) || !when.isDecidable(scope);
        return wanted && !places(review).isEmpty();
    }

    private List<Problem> values(Review review) {
        Owners owners = new Owners(definition, checkpoint);
        return places(review).stream()
                .map(path -> new Problem(
                        path, owners.label(path), Problem.Kind.UNCONFIRMED, review.reason(), review.owner()))
                .toList();
    }

    /** Where there is something to look at, each place once. */
    Set<String> places(Review review) {
        Set<String> places = new LinkedHashSet<>();
        review.paths().stream()
                .flatMap(path -> path.places(scope.data()).stream())
                .filter(place -> !place.isMissing())
                .map(Place::path)
                .forEach(places::add);
        return places;
    }

    private boolean isAnswered(Ask ask) {
        String digest = FactsDigest.ofValues(ask.facts().path(Asks.FIELDS));
        return Decision.on(ask.gate(), scope.data()).stream()
                .anyMatch(decision -> ANSWERS.contains(decision.outcome())
                        && decision.role().equals(ask.owner())
                        && decision.factsDigest().equals(digest));
    }
}
