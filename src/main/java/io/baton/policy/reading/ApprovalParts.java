package io.baton.policy.reading;

import io.baton.policy.definition.Approval;
import io.baton.policy.definition.Fact;
import io.baton.policy.definition.NotBy;
import io.baton.policy.rule.FieldPath;
import java.util.List;

/** Reads approvals; who is asked is read by {@link TierParts}. */
final class ApprovalParts {

    private final Vocabulary words;
    private final ConditionReader conditions;

    ApprovalParts(Vocabulary words) {
        this.words = words;
        this.conditions = new ConditionReader(words);
    }

    Approval approval(Spot spot) {
        List<Fact> facts = CheckpointParts.facts(spot, words);
        return new Approval(
                spot.text("name"),
                spot.text("title"),
                conditions.read(spot.at("when")),
                new TierParts(words, facts).tiers(spot),
                facts,
                words.role(spot.at("rejectedTo")),
                rules(spot, facts));
    }

    private Approval.Rules rules(Spot spot, List<Fact> facts) {
        return new Approval.Rules(
                spot.items("notBy").stream().map(each -> notBy(each, facts)).toList(),
                spot.flag("relaxable"),
                spot.texts("refresh"),
                spot.amountIfAny("due"));
    }

    private NotBy notBy(Spot spot, List<Fact> facts) {
        if (spot.text().equals(NotBy.Requester.WORD)) {
            return new NotBy.Requester();
        }
        FieldPath path = words.path(spot);
        if (facts.stream().noneMatch(fact -> fact.path().equals(path))) {
            spot.fault("nobody sees who stands at '" + path + "'", "add it to the facts of the approval");
        }
        return new NotBy.Named(path);
    }
}
