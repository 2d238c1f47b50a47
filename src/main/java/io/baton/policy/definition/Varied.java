package io.baton.policy.definition;

import io.baton.policy.rule.Condition;
import io.baton.policy.rule.Scope;
import java.util.ArrayList;
import java.util.List;

/** Gates as they stand for one deal. Everything is taken away before anything is added, so an addition always stays. */
record Varied(List<Variation> variations, Scope scope) {

    Checkpoint of(Checkpoint base) {
        Checkpoint sum = base;
        for (Variation variation : relaxing()) {
            sum = variation.relax(sum);
        }
        for (Variation variation : tightening()) {
            // one that lacks data is not guessed: the data is asked for
            sum = variation.lacks(scope).isEmpty() ? variation.tighten(sum) : sum;
        }
        return sum;
    }

    Approval of(Approval base) {
        List<Condition> cases = new ArrayList<>();
        if (relaxing().stream().noneMatch(variation -> variation.relaxes(base))) {
            cases.add(base.when());
        }
        Approval sum = base;
        for (Variation variation : tightening()) {
            Condition also = variation.alsoAsks(base);
            if (also != null) {
                cases.add(also);
            }
            sum = variation.tighten(sum);
        }
        return sum.asked(cases.size() == 1 ? cases.get(0) : new Condition.Any(List.copyOf(cases)));
    }

    private List<Variation> relaxing() {
        return variations.stream().filter(each -> each.mayRelax(scope)).toList();
    }

    private List<Variation> tightening() {
        return variations.stream().filter(each -> each.mustTighten(scope)).toList();
    }
}
