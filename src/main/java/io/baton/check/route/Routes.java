package io.baton.check.route;

import io.baton.check.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All route files of a house, as read once.
 *
 * @param folder the routes folder
 * @param files  in the order of their paths
 * @param all    every route of every file that could be read
 */
public record Routes(Path folder, List<RouteFile> files, List<Route> all) {

    /** Reads every {@code *.camel.yaml} below the folder; none when there is no such folder. */
    public static Routes read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new Routes(folder, List.of(), List.of());
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            List<RouteFile> files = paths.filter(path -> path.toString().endsWith(".camel.yaml"))
                    .sorted()
                    .map(path -> RouteFile.read(folder, path))
                    .toList();
            List<Route> all =
                    files.stream().flatMap(file -> file.routes().stream()).toList();
            return new Routes(folder, files, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The routes that listen at {@code direct:<name>}; several when vendors share a role. */
    public List<Route> listeningAt(String name) {
        return all.stream()
                .filter(route -> route.from().isDirect() && route.from().path().equals(name))
                .toList();
    }

    /** The names of the vendors' folders. */
    public Set<String> vendors() {
        Set<String> vendors = new TreeSet<>();
        files.forEach(file -> file.vendor().ifPresent(vendors::add));
        return vendors;
    }

    /** The names of the handoffs' folders. */
    public Set<String> handoffs() {
        Set<String> handoffs = new TreeSet<>();
        files.stream().filter(file -> file.area() == Area.HANDOFF).forEach(file -> handoffs.add(file.folder()));
        return handoffs;
    }

    /** The syntax faults of files that are no YAML. */
    public List<Finding> syntaxFaults() {
        return files.stream().flatMap(file -> file.yaml().fault().stream()).toList();
    }
}
