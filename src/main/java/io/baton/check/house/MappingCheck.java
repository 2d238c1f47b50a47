package io.baton.check.house;

import io.baton.check.Finding;
import io.baton.check.Known;
import io.baton.check.route.Routes;
import io.baton.check.yaml.YamlNode;
import io.baton.mapping.MappingFault;
import io.baton.mapping.Mappings;
import io.baton.mapping.Schemas;
import io.baton.mapping.cases.CaseFailure;
import io.baton.mapping.cases.MappingCases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Mappings compile, their cases hold, and routes and mappings know each other. */
public final class MappingCheck {

    private static final String SCHEME = "mapping:";
    private static final Pattern IMPORT = Pattern.compile("(?m)^\\s*import\\s+\"([^\"]+)\\.jslt\"");
    private static final List<String> PROSE = List.of("description", "note");

    private final Path folder;
    private final Known known;

    public MappingCheck(Path folder, Known known) {
        this.folder = folder;
        this.known = known;
    }

    /** How many mappings there are. */
    public int count() {
        return Files.isDirectory(folder) ? mappings().names().size() : 0;
    }

    /** Faults of the mappings themselves, and of the uses routes make of them. */
    public Stream<Finding> check(Routes routes) {
        if (!Files.isDirectory(folder)) {
            return missing(routes, Set.of());
        }
        Mappings mappings = mappings();
        Set<String> names = Set.copyOf(mappings.names());
        return Stream.of(compiled(mappings), cases(mappings), missing(routes, names), unused(routes, names))
                .flatMap(found -> found);
    }

    /** Only what would stop a route from starting: what does not compile or is not there. */
    public Stream<Finding> quick(Routes routes) {
        if (!Files.isDirectory(folder)) {
            return missing(routes, Set.of());
        }
        Mappings mappings = mappings();
        return Stream.concat(compiled(mappings), missing(routes, Set.copyOf(mappings.names())));
    }

    private Mappings mappings() {
        return new Mappings(folder, new Schemas(folder));
    }

    private static Stream<Finding> compiled(Mappings mappings) {
        return mappings.faults().stream().map(MappingCheck::compileFault);
    }

    private static Finding compileFault(MappingFault fault) {
        String place = fault.file() + ":" + fault.line() + ":" + fault.column() + ": ";
        String message = String.valueOf(fault.getMessage()).replace(place, "");
        String column = fault.column() > 0 ? "column " + fault.column() + ": " : "";
        return new Finding(
                Path.of(fault.file()), Math.max(1, fault.line()), "mapping", column + message, "correct the mapping");
    }

    /** The cases that do not hold; what does not compile was said already. */
    private static Stream<Finding> cases(Mappings mappings) {
        Set<String> broken = new HashSet<>();
        mappings.faults().forEach(fault -> broken.add(Path.of(fault.file()).toString()));
        return new MappingCases(mappings)
                .runAll().stream()
                        .filter(failure -> !broken.contains(failure.file().toString())
                                || failure.message().startsWith("has no cases"))
                        .map(MappingCheck::caseFault);
    }

    private static Finding caseFault(CaseFailure failure) {
        String name = failure.name().isEmpty() ? "" : "'" + failure.name() + "': ";
        return new Finding(
                failure.file(),
                failure.line(),
                "mapping-case",
                name + failure.message(),
                "correct the case or the mapping");
    }

    private Stream<Finding> missing(Routes routes, Set<String> names) {
        return routes.files().stream()
                .flatMap(file -> file.yaml().root().stream()
                        .flatMap(root -> root.allExcept(PROSE))
                        .filter(MappingCheck::isUse)
                        .filter(node -> !names.contains(nameIn(node)))
                        .map(node -> file.finding(
                                node.line(),
                                "mapping-missing",
                                "there is no mapping '" + nameIn(node) + "'",
                                "correct the name or write " + folder.resolve(nameIn(node) + ".jslt"))));
    }

    private static boolean isUse(YamlNode node) {
        return node.text().startsWith(SCHEME)
                && !node.text().contains("${")
                && !node.text().contains("{{");
    }

    private static String nameIn(YamlNode node) {
        return node.text().substring(SCHEME.length()).replaceFirst("\\?.*", "");
    }

    private Stream<Finding> unused(Routes routes, Set<String> names) {
        Set<String> used = new HashSet<>();
        known.entrances().stream().filter(use -> use.startsWith(SCHEME)).forEach(use -> used.add(use.substring(8)));
        routes.files().stream()
                .flatMap(file -> file.yaml().root().stream())
                .flatMap(YamlNode::all)
                .filter(MappingCheck::isUse)
                .forEach(node -> used.add(nameIn(node)));
        names.forEach(name -> used.addAll(imports(name)));
        return names.stream()
                .filter(name -> !used.contains(name))
                .map(name -> new Finding(
                        folder.resolve(name + ".jslt"),
                        1,
                        "mapping-unused",
                        "no route and no other mapping uses it",
                        "use it or remove it with its cases"));
    }

    private Set<String> imports(String name) {
        try {
            Set<String> imports = new HashSet<>();
            Matcher matcher = IMPORT.matcher(Files.readString(folder.resolve(name + ".jslt")));
            while (matcher.find()) {
                imports.add(matcher.group(1));
            }
            return imports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
