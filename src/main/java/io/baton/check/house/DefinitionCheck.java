package io.baton.check.house;

import io.baton.check.Finding;
import io.baton.check.route.Eip;
import io.baton.check.route.Reach;
import io.baton.check.route.Route;
import io.baton.check.route.Routes;
import io.baton.check.route.Uri;
import io.baton.policy.definition.Approval;
import io.baton.policy.definition.Checkpoint;
import io.baton.policy.definition.Definition;
import io.baton.policy.reading.DefinitionReader;
import io.baton.policy.reading.PolicyFolders;
import io.baton.policy.reading.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Handoff definitions, their people and their calendars are sound, and they and the handoffs' routes name the same gates. */
public final class DefinitionCheck {

    private final PolicyFolders folders;
    private final Path handoffs;

    /**
     * @param config   the folder that has the folders {@code handoffs}, {@code people} and {@code calendars}
     * @param mappings the folder that has the folder {@code canonical}
     */
    public DefinitionCheck(Path config, Path mappings) {
        this.folders = PolicyFolders.under(config, mappings);
        this.handoffs = folders.handoffs();
    }

    /** The files that define a handoff. */
    public List<Path> files() {
        if (!Files.isDirectory(handoffs)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(handoffs)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Finding> check(Routes routes) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Definition> definitions = Map.of();
        Set<Path> faulty = new HashSet<>();
        if (!files().isEmpty()) {
            Reading reading = new DefinitionReader(folders).read();
            definitions = reading.definitions();
            reading.faults().forEach(fault -> {
                faulty.add(fault.file());
                findings.add(
                        new Finding(fault.file(), fault.line(), ruleOf(fault.file()), fault.message(), fault.advice()));
            });
        }
        for (Route route : routes.all()) {
            if (route.isHandoff()
                    && !faulty.contains(handoffs.resolve(route.from().path() + ".yaml"))) {
                against(route, definitions, routes).forEach(findings::add);
            }
        }
        unrouted(definitions, routes).forEach(findings::add);
        uncompensated(definitions).forEach(findings::add);
        return findings;
    }

    private String ruleOf(Path file) {
        if (file.startsWith(folders.calendars())) {
            return "calendar";
        }
        return file.startsWith(folders.people()) ? "people" : "definition";
    }

    private Stream<Finding> against(Route route, Map<String, Definition> definitions, Routes routes) {
        String type = route.from().path();
        Definition definition = definitions.get(type);
        if (definition == null) {
            return Stream.of(route.file()
                    .finding(
                            route.from().node().line(),
                            "handoff-undefined",
                            "handoff '" + type + "' has no definition",
                            "write " + handoffs.resolve(type + ".yaml")));
        }
        Set<Route> reached = Reach.of(route, routes);
        DefinitionNames names = DefinitionNames.of(definition, handoffs.resolve(type + ".yaml"));
        return Stream.of(ungated(reached, names), names.unused(gates(reached)), names.unknownSteps(steps(reached)))
                .flatMap(found -> found);
    }

    private static Stream<Finding> ungated(Set<Route> reached, DefinitionNames names) {
        return reached.stream()
                .flatMap(route -> gatesOf(route)
                        .filter(gate -> !names.has(gate))
                        .map(gate -> route.file()
                                .finding(
                                        gate.node().line(),
                                        "gate-undefined",
                                        "the definition has no " + gate.path() + " '" + gate.name() + "'",
                                        "add it to " + names.file() + " or correct the name")));
    }

    private static Stream<Uri> gatesOf(Route route) {
        return route.eips()
                .flatMap(eip -> eip.uri().stream())
                .filter(uri -> uri.isGate() && !"await".equals(uri.path()));
    }

    private static Set<String> gates(Set<Route> reached) {
        return reached.stream()
                .flatMap(DefinitionCheck::gatesOf)
                .map(gate -> gate.path() + " " + gate.name())
                .collect(Collectors.toSet());
    }

    private static Set<String> steps(Set<Route> reached) {
        return reached.stream()
                .flatMap(Route::eips)
                .filter(Eip::isStep)
                .map(Eip::id)
                .collect(Collectors.toSet());
    }

    private Stream<Finding> uncompensated(Map<String, Definition> definitions) {
        return definitions.values().stream()
                .filter(each -> each.compensation().isPresent()
                        && !definitions.containsKey(each.compensation().get()))
                .map(each -> DefinitionNames.of(each, handoffs.resolve(each.type() + ".yaml"))
                        .unknownCompensation());
    }

    private Stream<Finding> unrouted(Map<String, Definition> definitions, Routes routes) {
        Set<String> routed = routes.all().stream()
                .filter(Route::isHandoff)
                .map(route -> route.from().path())
                .collect(Collectors.toSet());
        return definitions.keySet().stream()
                .filter(type -> !routed.contains(type))
                .map(type -> new Finding(
                        handoffs.resolve(type + ".yaml"),
                        1,
                        "handoff-unrouted",
                        "no route starts at handoff:" + type,
                        "write the route or remove the definition"));
    }

    /** The names of one definition, with the lines they stand on. */
    private record DefinitionNames(Path file, Definition definition, List<String> lines) {

        static DefinitionNames of(Definition definition, Path file) {
            try {
                return new DefinitionNames(file, definition, Files.readAllLines(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean has(Uri gate) {
            return all().contains(gate.path() + " " + gate.name());
        }

        private Set<String> all() {
            return Stream.concat(
                            definition.checkpoints().stream()
                                    .map(Checkpoint::name)
                                    .map("checkpoint "::concat),
                            definition.approvals().stream().map(Approval::name).map("approval "::concat))
                    .collect(Collectors.toSet());
        }

        Stream<Finding> unused(Set<String> gates) {
            return all().stream()
                    .filter(gate -> !gates.contains(gate))
                    .map(gate -> new Finding(
                            file,
                            lineOf("name:", gate.substring(gate.indexOf(' ') + 1)),
                            "gate-unused",
                            "no route of the handoff passes the " + gate,
                            "add the gate to the route or remove it here"));
        }

        Stream<Finding> unknownSteps(Set<String> steps) {
            return Stream.concat(
                            definition.checkpoints().stream()
                                    .flatMap(each -> each.refresh().stream()
                                            .map(step -> refresh("checkpoint", each.name(), step, steps))),
                            definition.approvals().stream()
                                    .flatMap(each -> each.rules().refresh().stream()
                                            .map(step -> refresh("approval", each.name(), step, steps))))
                    .flatMap(Optional::stream);
        }

        private Optional<Finding> refresh(String kind, String gate, String step, Set<String> steps) {
            return steps.contains(step)
                    ? Optional.empty()
                    : Optional.of(new Finding(
                            file,
                            lineAfter(lineOf("name:", gate), "refresh:", step),
                            "refresh-unknown",
                            kind + " '" + gate + "' refreshes the step '" + step
                                    + "', which no route of the handoff has",
                            "name one of " + steps.stream().sorted().toList()));
        }

        Finding unknownCompensation() {
            String name = definition.compensation().orElseThrow();
            return new Finding(
                    file,
                    lineOf("compensation:", name),
                    "compensation-undefined",
                    "the compensation '" + name + "' has no definition",
                    "write " + file.resolveSibling(name + ".yaml") + " or remove the line");
        }

        private int lineOf(String key, String value) {
            return lineAfter(0, key, value);
        }

        private int lineAfter(int line, String key, String value) {
            for (int i = line; i < lines.size(); i++) {
                if (lines.get(i).contains(key) && lines.get(i).contains(value)) {
                    return i + 1;
                }
            }
            return 1;
        }
    }
}
