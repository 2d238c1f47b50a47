package io.baton.check.route;

import io.baton.check.Finding;
import io.baton.check.yaml.YamlNode;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Nothing from outside sets a header that steers Camel or Baton. */
final class Headers implements RouteRule {

    private static final Pattern STEERING = Pattern.compile("(?i)(camel|baton).*");
    private static final Pattern FROM_OUTSIDE =
            Pattern.compile("\\$\\{(in\\.)?(body|bodyAs|mandatoryBodyAs|header|headers|jsonpath|jq|xpath)\\b.*");
    private static final Set<String> READERS = Set.of("jsonpath", "jq", "xpath", "header", "tokenize", "xquery");

    @Override
    public Stream<Finding> check(Routes routes) {
        return routes.all().stream()
                .flatMap(route -> route.eips()
                        .flatMap(this::settings)
                        .filter(this::isSteeredFromOutside)
                        .map(node -> route.file()
                                .finding(
                                        node.line(),
                                        "camel-header",
                                        "'" + node.textOf("name") + "' is set from the payload",
                                        "set it from a constant, a setting or a variable that a mapping checked")));
    }

    private Stream<YamlNode> settings(Eip eip) {
        return switch (eip.name()) {
            case "setHeader" -> Stream.of(eip.node());
            case "setHeaders" -> eip.node().get("headers").stream().flatMap(list -> list.items().stream());
            default -> Stream.empty();
        };
    }

    private boolean isSteeredFromOutside(YamlNode header) {
        boolean steering = STEERING.matcher(header.textOf("name")).matches();
        return steering
                && header.all()
                        .anyMatch(node -> FROM_OUTSIDE.matcher(node.text()).find()
                                || node.members().keySet().stream().anyMatch(READERS::contains));
    }
}
