package io.baton.check.route;

import io.baton.check.Finding;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every node that leaves or decides has an id of its own in its route, so that logs, figures and step keys name it. */
final class StepIds implements RouteRule {

    private static final Set<String> NAMED = Set.of(
            "to",
            "toD",
            "bean",
            "process",
            "step",
            "choice",
            "filter",
            "split",
            "loop",
            "multicast",
            "aggregate",
            "recipientList",
            "routingSlip",
            "dynamicRouter",
            "enrich",
            "pollEnrich",
            "poll",
            "wireTap",
            "doTry",
            "circuitBreaker",
            "idempotentConsumer",
            "loadBalance",
            "resequence",
            "throttle",
            "delay",
            "saga",
            "throwException",
            "kamelet",
            "unmarshal");
    private static final Pattern GRAMMAR = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    @Override
    public Stream<Finding> check(Routes routes) {
        return routes.all().stream().flatMap(route -> Stream.concat(absent(route), given(route)));
    }

    private Stream<Finding> absent(Route route) {
        return route.eips()
                .filter(eip -> NAMED.contains(eip.name()) && eip.id().isEmpty())
                .map(eip -> route.file()
                        .finding(
                                eip.line(),
                                "step-id",
                                "'" + eip.name() + "' has no id",
                                "add id: and a verb and a noun, such as post-project"));
    }

    private Stream<Finding> given(Route route) {
        Set<String> seen = new HashSet<>();
        return route.eips()
                .filter(eip -> !eip.id().isEmpty())
                .flatMap(eip -> Stream.of(
                                finding(
                                        route,
                                        eip,
                                        !seen.add(eip.id()),
                                        "unique-step-id",
                                        "stands twice in this route; name each node for what it does"),
                                finding(
                                        route,
                                        eip,
                                        Naming.RANDOM.matcher(eip.id()).matches(),
                                        "random-id",
                                        "looks generated; name the node for what it does"),
                                finding(
                                        route,
                                        eip,
                                        !GRAMMAR.matcher(eip.id()).matches(),
                                        "step-id",
                                        "is not kebab-case; write a verb and a noun, such as post-project"))
                        .flatMap(found -> found));
    }

    private Stream<Finding> finding(Route route, Eip eip, boolean wrong, String rule, String fault) {
        if (!wrong) {
            return Stream.empty();
        }
        int line = eip.node().get("id").orElse(eip.node()).line();
        String[] parts = fault.split("; ", 2);
        return Stream.of(route.file().finding(line, rule, "'" + eip.id() + "' " + parts[0], parts[1]));
    }
}
