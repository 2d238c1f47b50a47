package io.baton.check.route;

import io.baton.check.Finding;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the ledger can replay: every call stands in a step, one to a step; no gate inside a step, whose earlier calls
 * would repeat; nothing that goes on after the handoff has gone to sleep.
 */
final class DurableSteps implements RouteRule {

    private static final Set<String> ASIDE = Set.of("seda", "vm", "disruptor");

    @Override
    public Stream<Finding> check(Routes routes) {
        Calls calls = new Calls(routes);
        Collection<Route> durable = Reach.ofHandoffs(routes);
        return Stream.of(
                        routes.all().stream().flatMap(route -> oneCall(route, calls)),
                        routes.all().stream().filter(Route::isHandoff).flatMap(route -> outside(route, calls)),
                        routes.all().stream().flatMap(route -> gates(route, routes)),
                        durable.stream().flatMap(this::aside))
                .flatMap(Function.identity());
    }

    private Stream<Finding> oneCall(Route route, Calls calls) {
        return route.eips()
                .filter(Eip::isStep)
                .filter(step -> calls.inside(step) > 1)
                .map(step -> route.file()
                        .finding(
                                step.line(),
                                "one-call",
                                "step '" + step.id() + "' makes more than one call, all repeated if one fails",
                                "give each call a step of its own, inside the split or the operation if it repeats"));
    }

    private Stream<Finding> outside(Route route, Calls calls) {
        return exposed(route.flow().stream(), calls)
                .map(eip -> route.file()
                        .finding(
                                eip.line(),
                                "call-outside-step",
                                "a call outside a step is repeated by every retry",
                                "put it inside step: with an id"));
    }

    /** The innermost nodes of this file that make a call no step holds. */
    private Stream<Eip> exposed(Stream<Eip> flow, Calls calls) {
        return flow.filter(eip -> calls.of(eip) > 0)
                .flatMap(eip -> eip.branches().isEmpty() ? Stream.of(eip) : exposed(eip.inside(), calls));
    }

    private Stream<Finding> gates(Route route, Routes routes) {
        return route.eips()
                .filter(Eip::isStep)
                .flatMap(Eip::inside)
                .flatMap(Eip::all)
                .filter(eip -> leadsToGate(eip, routes, new HashSet<>()))
                .distinct()
                .map(eip -> route.file()
                        .finding(
                                eip.line(),
                                "gate-inside-step",
                                "a gate inside a step repeats the step's calls when the handoff goes on",
                                "move it before or after the step"));
    }

    private boolean leadsToGate(Eip eip, Routes routes, Set<String> seen) {
        return eip.uri().stream()
                .anyMatch(uri -> uri.isGate()
                        || (uri.isDirect()
                                && seen.add(uri.path())
                                && routes.listeningAt(uri.path()).stream()
                                        .flatMap(Route::eips)
                                        .anyMatch(inner -> leadsToGate(inner, routes, seen))));
    }

    private Stream<Finding> aside(Route route) {
        return route.eips()
                .filter(eip -> eip.name().equals("wireTap")
                        || eip.uri().map(Uri::scheme).filter(ASIDE::contains).isPresent())
                .map(eip -> route.file()
                        .finding(
                                eip.line(),
                                "fire-and-forget",
                                "what is sent aside is lost in a crash, and the ledger cannot see it",
                                "send it with to: direct: inside a step"));
    }
}
