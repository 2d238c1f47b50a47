package io.baton.check.route;

import io.baton.check.Finding;
import io.baton.check.yaml.YamlNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Handoff routes know no vendor and vendor routes know no handoff; vendors do not know each other. Settings and the
 * scheme of an address may carry a vendor's name: one vendor may live on another's platform.
 */
final class Walls implements RouteRule {

    private static final Set<String> CANONICAL_SCHEMES = Set.of("handoff", "direct", "mapping", "log", "bean");
    private static final Set<String> ADDRESSES = Set.of("uri", "to", "toD");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^}]*}}");
    private static final Pattern SCHEME = Pattern.compile("^[a-z][a-z0-9-]*(:|$)");

    @Override
    public Stream<Finding> check(Routes routes) {
        return routes.files().stream().flatMap(file -> switch (file.area()) {
            case HANDOFF ->
                Stream.concat(
                        mentions(file, routes.vendors(), List.of(), "a handoff route names the vendor"), schemes(file));
            case SYSTEM ->
                Stream.concat(
                        mentions(file, routes.handoffs(), List.of(), "a vendor's route names the handoff"),
                        mentions(file, others(file, routes), Writing.PROSE, "a vendor's route names the vendor"));
            default -> Stream.empty();
        });
    }

    private static Collection<String> others(RouteFile file, Routes routes) {
        Set<String> others = new TreeSet<>(routes.vendors());
        file.vendor().ifPresent(others::remove);
        return others;
    }

    private Stream<Finding> mentions(RouteFile file, Collection<String> names, List<String> except, String what) {
        return file.yaml().root().stream()
                .flatMap(root -> root.allExcept(except))
                .flatMap(node -> mentioned(node, names).stream()
                        .map(name -> file.finding(
                                node.line(),
                                "wall",
                                what + " '" + name + "'",
                                "say it in canonical words; the two meet at direct:<role>.<operation>")));
    }

    private static Optional<String> mentioned(YamlNode node, Collection<String> names) {
        String text = PLACEHOLDER.matcher(node.text()).replaceAll("");
        String key = node.pointer().substring(node.pointer().lastIndexOf('/') + 1);
        String said = ADDRESSES.contains(key) ? SCHEME.matcher(text).replaceFirst("") : text;
        return names.stream()
                .filter(name -> key.equals(name) || word(name).matcher(said).find())
                .findFirst();
    }

    private static Pattern word(String name) {
        return Pattern.compile("(?i)(?<![a-z0-9])" + Pattern.quote(name) + "(?![a-z0-9])");
    }

    private Stream<Finding> schemes(RouteFile file) {
        return file.routes().stream()
                .flatMap(route ->
                        Stream.concat(Stream.of(route.from()), route.eips().flatMap(eip -> eip.uri().stream())))
                .filter(uri -> !CANONICAL_SCHEMES.contains(uri.scheme()))
                .map(uri -> file.finding(
                        uri.node().line(),
                        "wall",
                        "a handoff route uses '" + uri.scheme() + ":'",
                        "call an operation: direct:<role>.<operation>"));
    }
}
