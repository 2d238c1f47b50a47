package io.baton.check.route;

import io.baton.check.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One node of a route's flow.
 *
 * @param name     the word its author wrote, such as {@code to} or {@code choice}
 * @param node     its options
 * @param branches the sequences inside it; two or more for a choice
 * @param depth    how many nodes it stands inside
 */
public record Eip(String name, YamlNode node, List<List<Eip>> branches, int depth) {

    private static final Set<String> SENDS = Set.of("to", "toD", "wireTap", "poll", "enrich", "pollEnrich", "kamelet");

    /** The flow under a {@code steps} list. */
    static List<Eip> sequence(YamlNode steps, int depth) {
        List<Eip> eips = new ArrayList<>();
        for (YamlNode item : steps.items()) {
            for (Map.Entry<String, YamlNode> eip : item.members().entrySet()) {
                List<List<Eip>> branches = new ArrayList<>();
                collectBranches(eip.getValue(), depth + 1, branches);
                eips.add(new Eip(eip.getKey(), eip.getValue(), List.copyOf(branches), depth));
            }
        }
        return eips;
    }

    private static void collectBranches(YamlNode node, int depth, List<List<Eip>> branches) {
        node.get("steps").ifPresent(steps -> branches.add(sequence(steps, depth)));
        node.members().forEach((key, member) -> {
            if (!"steps".equals(key) && !"parameters".equals(key)) {
                collectBranches(member, depth, branches);
            }
        });
        node.items().forEach(item -> collectBranches(item, depth, branches));
    }

    public int line() {
        return node.line();
    }

    /** The id its author gave it, or the empty string. */
    public String id() {
        return node.textOf("id");
    }

    /** Where it sends to, if it is a node that sends and says so in an address. */
    public Optional<Uri> uri() {
        if (!SENDS.contains(name)) {
            return Optional.empty();
        }
        return Stream.of(
                        node,
                        node.get("constant").orElse(node),
                        node.get("simple").orElse(node))
                .map(Uri::of)
                .filter(uri -> !uri.text().isEmpty())
                .findFirst();
    }

    public boolean isStep() {
        return "step".equals(name);
    }

    /** What stands inside it, one level down. */
    public Stream<Eip> inside() {
        return branches.stream().flatMap(List::stream);
    }

    /** Itself and all that stands inside it. */
    public Stream<Eip> all() {
        return Stream.concat(Stream.of(this), inside().flatMap(Eip::all));
    }
}
