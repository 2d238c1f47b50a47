package io.baton.check.route;

import io.baton.check.Finding;
import io.baton.check.Known;
import io.baton.check.yaml.YamlNode;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every <code>{{setting}}</code> in a route is declared by the program. */
final class Placeholders implements RouteRule {

    static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[?!]?([^}:]+)(:[^}]*)?}}");

    private final Known known;

    Placeholders(Known known) {
        this.known = known;
    }

    @Override
    public Stream<Finding> check(Routes routes) {
        return routes.files().stream()
                .flatMap(file -> file.yaml().root().stream().flatMap(root -> undeclared(file, root)));
    }

    private Stream<Finding> undeclared(RouteFile file, YamlNode root) {
        Set<String> own = file.bodies("routeTemplate")
                .flatMap(template -> template.get("parameters").stream())
                .flatMap(parameters -> parameters.items().stream())
                .map(parameter -> parameter.textOf("name"))
                .collect(Collectors.toSet());
        return root.allExcept(Writing.PROSE)
                .flatMap(node -> PLACEHOLDER
                        .matcher(node.text())
                        .results()
                        .filter(found -> !own.contains(found.group(1)) && !isDeclared(found))
                        .map(found -> file.finding(
                                node.line(),
                                "placeholder",
                                "'" + found.group(1) + "' is no declared setting",
                                "correct the name or declare it on a @ConfigMapping")));
    }

    private boolean isDeclared(MatchResult found) {
        String key = found.group(1);
        return known.declares(key) || key.startsWith("quarkus.") || key.startsWith("camel.");
    }
}
