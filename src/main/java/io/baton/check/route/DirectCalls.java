package io.baton.check.route;

import io.baton.check.Finding;
import io.baton.check.yaml.YamlNode;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every {@code direct:} call is answered, every answer is asked for, and an operation's name says its role. */
final class DirectCalls implements RouteRule {

    private static final Pattern OPERATION =
            Pattern.compile("(crm|psa|erp|hris|documents|esign|workspace|success|notify)\\.([a-z0-9-]+)");

    private final Set<String> entrances;

    /** @param entrances the addresses that Java calls */
    DirectCalls(Set<String> entrances) {
        this.entrances = entrances;
    }

    @Override
    public Stream<Finding> check(Routes routes) {
        return Stream.of(unanswered(routes), unasked(routes), names(routes)).flatMap(Function.identity());
    }

    private static Stream<YamlNode> calls(RouteFile file) {
        Set<String> own = file.routes().stream()
                .map(route -> route.from().node().pointer())
                .collect(Collectors.toSet());
        return file.yaml().root().stream()
                .flatMap(root -> root.allExcept(Writing.PROSE))
                .filter(node -> node.text().startsWith("direct:") && !own.contains(node.pointer()));
    }

    private Stream<Finding> unanswered(Routes routes) {
        return routes.files().stream()
                .flatMap(file -> calls(file)
                        .filter(call -> !isDynamic(call.text()))
                        .filter(call -> routes.listeningAt(Uri.of(call).path()).isEmpty())
                        .map(call -> file.finding(
                                call.line(),
                                "direct-unanswered",
                                "no route listens at '" + call.text() + "'",
                                "correct the name or write the route")));
    }

    private static boolean isDynamic(String uri) {
        return uri.contains("${") || uri.contains("{{");
    }

    private Stream<Finding> unasked(Routes routes) {
        Set<String> called = routes.files().stream()
                .flatMap(DirectCalls::calls)
                .map(call -> Uri.of(call).path())
                .collect(Collectors.toSet());
        return routes.all().stream()
                .filter(route -> route.from().isDirect())
                .filter(route -> !called.contains(route.from().path())
                        && !entrances.contains(route.from().text()))
                .map(route -> route.file()
                        .finding(
                                route.from().node().line(),
                                "direct-uncalled",
                                "no route calls '" + route.from().text() + "'",
                                "remove the route or call it"));
    }

    private Stream<Finding> names(Routes routes) {
        return routes.all().stream().filter(route -> route.from().isDirect()).flatMap(route -> {
            String name = route.from().path();
            boolean operation = isOperation(route, name);
            if (!operation && !name.equals(route.file().expectedId())) {
                return Stream.of(misnamed(route));
            }
            boolean chosen = route.node().textOf("precondition").contains(choice(route, name));
            return !operation || chosen ? Stream.empty() : Stream.of(unchosen(route, name));
        });
    }

    private static boolean isOperation(Route route, String name) {
        var matcher = OPERATION.matcher(name);
        return route.file().vendor().isPresent()
                && matcher.matches()
                && matcher.group(2).equals(route.file().stem());
    }

    private static Finding misnamed(Route route) {
        String stem = route.file().stem();
        boolean vendor = route.file().vendor().isPresent();
        return route.file()
                .finding(
                        route.from().node().line(),
                        "direct-name",
                        "'" + route.from().text() + "' is not named as its file is",
                        vendor
                                ? "write direct:<role>." + stem
                                : "write direct:" + route.file().expectedId());
    }

    private static String choice(Route route, String name) {
        String role = name.substring(0, name.indexOf('.'));
        return "'{{baton.roles." + role + "}}' == '" + route.file().vendor().orElse("") + "'";
    }

    private static Finding unchosen(Route route, String name) {
        return route.file()
                .finding(
                        route.lineOf("precondition"),
                        "role-precondition",
                        "the route does not say for which vendor of the role it stands",
                        "write precondition: \"" + choice(route, name) + "\"");
    }
}
