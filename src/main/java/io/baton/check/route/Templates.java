package io.baton.check.route;

import io.baton.check.Finding;
import java.util.Set;
import java.util.stream.Stream;

/** The lighter rules of files without a route: what may stand in them, and that templates are named and described. */
final class Templates implements RouteRule {

    private static final Set<String> KINDS = Set.of("route", "routeConfiguration", "routeTemplate", "templatedRoute");

    @Override
    public Stream<Finding> check(Routes routes) {
        return routes.files().stream().flatMap(file -> Stream.concat(kinds(file), templates(file)));
    }

    private Stream<Finding> kinds(RouteFile file) {
        if (file.yaml().fault().isEmpty() && file.kinds().isEmpty()) {
            return Stream.of(file.finding(1, "kind", "the file holds no route", "write one or remove the file"));
        }
        return file.kinds().stream()
                .filter(kind -> !KINDS.contains(kind))
                .distinct()
                .map(kind -> file.finding(
                        file.bodies(kind).findFirst().orElseThrow().line(),
                        "kind",
                        "'" + kind + "' has no place under routes/",
                        "write a route; beans are Java, error handling stands in routes/errors.camel.yaml"));
    }

    private Stream<Finding> templates(RouteFile file) {
        return file.bodies("routeTemplate").flatMap(node -> {
            boolean named = node.textOf("id").equals(file.expectedId());
            Stream<Finding> id = named
                    ? Stream.empty()
                    : Stream.of(file.finding(
                            node.line(),
                            "route-id",
                            "the template is not named as its file is",
                            "write id: " + file.expectedId()));
            Stream<Finding> description = node.textOf("description").strip().endsWith(".")
                    ? Stream.empty()
                    : Stream.of(file.finding(
                            node.line(),
                            "description",
                            "no description that ends with a full stop",
                            "say in a sentence what the template makes"));
            return Stream.concat(id, description);
        });
    }
}
