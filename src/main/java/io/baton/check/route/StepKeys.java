package io.baton.check.route;

import io.baton.check.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The frozen keys of the durable steps, {@code routes/step-keys.txt}: one {@code <route id>/<step id>} a line, or
 * {@code old -> new} for a step that was renamed while handoffs still knew it by the old key; {@code #} begins a
 * comment. A key leaves the file only when no handoff can know it any more.
 *
 * @param keys    the keys in force, with the lines they stand on, the new names of renamed ones among them
 * @param aliases the old key's new name
 */
public record StepKeys(Path file, Map<String, Integer> keys, Map<String, String> aliases) {

    private static final String FILE = "step-keys.txt";
    private static final String ALIAS = "->";

    /** Reads the file of the routes folder; an absent one has no keys. */
    public static StepKeys read(Path routes) {
        Path file = routes.resolve(FILE);
        Map<String, Integer> keys = new LinkedHashMap<>();
        Map<String, String> aliases = new LinkedHashMap<>();
        int number = 0;
        for (String line : linesOf(file)) {
            number++;
            String content = line.replaceFirst("(^|\\s)#.*", "").strip();
            if (content.contains(ALIAS)) {
                String[] names = content.split(ALIAS, 2);
                aliases.put(names[0].strip(), names[1].strip());
                keys.putIfAbsent(names[1].strip(), number);
            } else if (!content.isEmpty()) {
                keys.putIfAbsent(content, number);
            }
        }
        return new StepKeys(file, keys, aliases);
    }

    private static List<String> linesOf(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keys that routes have and the file has not, and keys that the file has and the routes have not. */
    public Stream<Finding> check(Routes routes) {
        Stream<Finding> added = routes.all().stream()
                .flatMap(route -> route.eips()
                        .filter(eip -> eip.isStep() && !eip.id().isEmpty())
                        .filter(eip -> !keys.containsKey(keyOf(route, eip)))
                        .map(eip -> route.file()
                                .finding(
                                        eip.line(),
                                        "step-key",
                                        "the durable step '" + keyOf(route, eip) + "' is not in " + file,
                                        "add the line " + keyOf(route, eip) + " (baton check --write-step-keys)")));
        Set<String> present = keysOf(routes);
        Stream<Finding> gone = keys.entrySet().stream()
                .filter(key -> !present.contains(key.getKey()) && !aliases.containsKey(key.getKey()))
                .map(key -> new Finding(
                        file,
                        key.getValue(),
                        "step-key",
                        "no route has the released step '" + key.getKey() + "'",
                        "give the step its name back, or write " + key.getKey() + " -> <its new key>"));
        return Stream.concat(added, gone);
    }

    /** Adds the keys that routes have and the file has not, in their order, and returns them; removes none. */
    public Set<String> write(Routes routes) {
        Set<String> missing = new TreeSet<>(keysOf(routes));
        missing.removeAll(keys.keySet());
        if (!missing.isEmpty()) {
            try {
                boolean torn = Files.exists(file) && !Files.readString(file).endsWith("\n");
                String text = (torn ? "\n" : "") + String.join("\n", missing) + "\n";
                Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return missing;
    }

    private static Set<String> keysOf(Routes routes) {
        return routes.all().stream()
                .flatMap(route -> route.eips()
                        .filter(eip -> eip.isStep() && !eip.id().isEmpty())
                        .map(eip -> keyOf(route, eip)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String keyOf(Route route, Eip step) {
        return route.id() + "/" + step.id();
    }
}
