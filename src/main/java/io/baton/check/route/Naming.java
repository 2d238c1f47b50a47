package io.baton.check.route;

import io.baton.check.Finding;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A route can be found by its name: id, folder, file, group and prefix say the same; its description says what it does. */
final class Naming implements RouteRule {

    static final Pattern RANDOM = Pattern.compile(".*-\\d{3,}$");

    @Override
    public Stream<Finding> check(Routes routes) {
        Stream<Finding> single = routes.files().stream().flatMap(this::oneRoute);
        Stream<Finding> each = routes.all().stream()
                .flatMap(route -> Stream.of(id(route), random(route), group(route), prefix(route), description(route))
                        .flatMap(Function.identity()));
        Stream<Finding> sameId = repeated(routes, "id", "unique-route-id", "give this route an id of its own");
        Stream<Finding> sameText = repeated(
                routes, "description", "unique-description", "say what this route does that the other does not");
        return Stream.of(single, each, sameId, sameText).flatMap(Function.identity());
    }

    private Stream<Finding> oneRoute(RouteFile file) {
        return file.bodies("route")
                .skip(1)
                .map(node -> file.finding(
                        node.line(), "one-route", "a second route in one file", "move it to a file of its own"));
    }

    private Stream<Finding> id(Route route) {
        String expected = route.file().expectedId();
        return unless(route.node().textOf("id").equals(expected), route, "id", "route-id", expected);
    }

    private Stream<Finding> random(Route route) {
        if (!RANDOM.matcher(route.id()).matches()) {
            return Stream.empty();
        }
        String message = "'" + route.id() + "' looks generated";
        return Stream.of(
                route.file().finding(route.lineOf("id"), "random-id", message, "name the route for what it does"));
    }

    private Stream<Finding> group(Route route) {
        String folder = route.file().folder();
        return unless(route.node().textOf("group").equals(folder), route, "group", "group", folder);
    }

    private Stream<Finding> prefix(Route route) {
        String expected = route.id() + "/";
        return unless(
                route.node().textOf("nodePrefixId").equals(expected), route, "nodePrefixId", "node-prefix", expected);
    }

    private Stream<Finding> unless(boolean right, Route route, String option, String rule, String expected) {
        if (right) {
            return Stream.empty();
        }
        String given = route.node().textOf(option);
        String message = given.isEmpty() ? "no " + option : option + " is '" + given + "'";
        return Stream.of(
                route.file().finding(route.lineOf(option), rule, message, "write " + option + ": " + expected));
    }

    private Stream<Finding> description(Route route) {
        String given = route.node().textOf("description").strip();
        if (given.endsWith(".")) {
            return Stream.empty();
        }
        String message = given.isEmpty() ? "no description" : "the description does not end with a full stop";
        return Stream.of(route.file()
                .finding(route.lineOf("description"), "description", message, "say in a sentence what the route does"));
    }

    private Stream<Finding> repeated(Routes routes, String option, String rule, String advice) {
        Map<String, Route> first = new HashMap<>();
        return routes.all().stream()
                .filter(route -> !route.node().textOf(option).isEmpty())
                .flatMap(route -> {
                    Route other = first.putIfAbsent(route.node().textOf(option), route);
                    return other == null
                            ? Stream.empty()
                            : Stream.of(route.file()
                                    .finding(
                                            route.lineOf(option),
                                            rule,
                                            "the same " + option + " as in "
                                                    + other.file().path(),
                                            advice));
                });
    }
}
