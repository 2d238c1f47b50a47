package io.baton.check.route;

import io.baton.check.Finding;
import io.baton.check.Known;
import java.util.List;
import java.util.stream.Stream;

/** All house rules over the route files. */
public final class HouseRules implements RouteRule {

    private final List<RouteRule> rules;

    public HouseRules(Known known) {
        rules = List.of(
                new Naming(),
                new StepIds(),
                new Size(),
                new Writing(),
                new Headers(),
                new DurableSteps(),
                new DirectCalls(known.entrances()),
                new Placeholders(known),
                new Templates(),
                new Walls());
    }

    @Override
    public Stream<Finding> check(Routes routes) {
        return rules.stream().flatMap(rule -> rule.check(routes));
    }
}
