package io.baton.check.route;

import io.baton.check.Finding;
import io.baton.check.yaml.YamlFile;
import io.baton.check.yaml.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One file under the routes folder, read but not judged.
 *
 * @param yaml   its text and tree
 * @param inside its path inside the routes folder
 */
public record RouteFile(YamlFile yaml, Path inside) {

    private static final String SUFFIX = ".camel.yaml";

    static RouteFile read(Path routes, Path path) {
        return new RouteFile(YamlFile.read(path), routes.relativize(path));
    }

    public Path path() {
        return yaml.path();
    }

    /** The last folder above it, or empty at the top. */
    public String folder() {
        Path parent = inside.getParent();
        return parent == null ? "" : parent.getFileName().toString();
    }

    public String stem() {
        return inside.getFileName().toString().replace(SUFFIX, "");
    }

    public String expectedId() {
        return folder().isEmpty() ? stem() : folder() + "." + stem();
    }

    public Area area() {
        return switch (inside.getNameCount() == 1 ? "" : inside.getName(0).toString()) {
            case "" -> Area.SHARED;
            case "systems" -> Area.SYSTEM;
            case "intake" -> Area.INTAKE;
            case "notify" -> Area.NOTIFY;
            case "upkeep" -> Area.UPKEEP;
            default -> Area.HANDOFF;
        };
    }

    /** The vendor whose folder it stands in. */
    public Optional<String> vendor() {
        return area() == Area.SYSTEM && inside.getNameCount() > 2
                ? Optional.of(inside.getName(1).toString())
                : Optional.empty();
    }

    /** The routes in it; a good file has one. */
    public List<Route> routes() {
        return bodies("route").map(node -> Route.of(this, node)).toList();
    }

    /** The routes, templates' routes and configurations in it: everything that has a flow. */
    public Stream<YamlNode> bodies(String kind) {
        return yaml.root().stream().flatMap(root -> root.items().stream()).flatMap(item -> item.get(kind).stream());
    }

    /** The kinds of its entries, such as {@code route} or {@code routeConfiguration}. */
    public List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        yaml.root()
                .ifPresent(root ->
                        root.items().forEach(item -> kinds.addAll(item.members().keySet())));
        return kinds;
    }

    public Finding finding(int line, String rule, String message, String advice) {
        return new Finding(path(), line, rule, message, advice);
    }
}
