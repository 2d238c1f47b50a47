package io.baton.check.route;

import io.baton.check.Finding;
import io.baton.check.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a file is written, whatever is in it: no options in an address, no comment a visual editor would drop, no
 * expression over several lines, no language or component that runs code, no variable shared by the whole process.
 */
final class Writing implements RouteRule {

    static final List<String> PROSE = List.of("description", "note");

    private static final Set<String> LANGUAGES = Set.of(
            "groovy", "js", "mvel", "python", "java", "joor", "ognl", "spel", "csimple", "language", "script", "wasm");
    private static final Set<String> SCHEMES =
            Set.of("exec", "language", "groovy", "script", "ssh", "docker", "class", "vm", "stub", "mock", "rest-api");
    private static final Pattern GLOBAL = Pattern.compile("(^|[{.\\s'\"])global:");

    @Override
    public Stream<Finding> check(Routes routes) {
        return routes.files().stream()
                .flatMap(file -> Stream.concat(
                        comments(file),
                        file.yaml().root().stream().flatMap(root -> nodes(root).flatMap(node -> node(file, node)))));
    }

    private static Stream<YamlNode> nodes(YamlNode root) {
        return root.allExcept(PROSE);
    }

    private Stream<Finding> comments(RouteFile file) {
        return file.yaml().innerComments().stream()
                .map(line -> file.finding(
                        line,
                        "inner-comment",
                        "visual editors drop comments that are not at the top of the file",
                        "write it as note: on the node, or move it to the leading block"));
    }

    private Stream<Finding> node(RouteFile file, YamlNode node) {
        if (node.isScalar()) {
            return scalar(file, node);
        }
        return node.members().entrySet().stream().flatMap(member -> member(file, member));
    }

    private Stream<Finding> scalar(RouteFile file, YamlNode node) {
        if (GLOBAL.matcher(node.text()).find()) {
            return Stream.of(file.finding(
                    node.line(),
                    "global-variable",
                    "a global: variable is shared by every handoff in the process",
                    "use a variable of the exchange"));
        }
        if (node.tall()) {
            return Stream.of(file.finding(
                    node.line(), "one-line", "a value over several lines", "move it to a mapping or a bean"));
        }
        return Stream.empty();
    }

    private Stream<Finding> member(RouteFile file, Map.Entry<String, YamlNode> member) {
        String key = member.getKey();
        YamlNode value = member.getValue();
        boolean option = value.pointer().contains("/parameters/");
        if (LANGUAGES.contains(key) && !option) {
            return Stream.of(file.finding(
                    value.line(),
                    "language",
                    "'" + key + "' runs code out of a route",
                    "write it in Simple, as a mapping, or as a bean"));
        }
        boolean address = value.isScalar()
                && (key.equals("uri") || Set.of("to", "toD", "wireTap").contains(key));
        return address && !option ? address(file, value) : Stream.empty();
    }

    private Stream<Finding> address(RouteFile file, YamlNode uri) {
        if (uri.text().contains("?") && !uri.text().contains("{{?")) {
            return Stream.of(
                    file.finding(uri.line(), "uri-options", "options inside the uri", "write them under parameters:"));
        }
        String scheme = Uri.of(uri).scheme();
        if (SCHEMES.contains(scheme)) {
            return Stream.of(file.finding(
                    uri.line(), "scheme", "'" + scheme + ":' has no place in a route", "use a bean or an operation"));
        }
        return Stream.empty();
    }
}
