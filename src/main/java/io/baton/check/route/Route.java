package io.baton.check.route;

import io.baton.check.yaml.YamlNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * One route as its author wrote it.
 *
 * @param file where it stands
 * @param node its options
 * @param from where it listens
 * @param flow what it does, in order
 */
public record Route(RouteFile file, YamlNode node, Uri from, List<Eip> flow) {

    static Route of(RouteFile file, YamlNode node) {
        YamlNode from = node.get("from").orElse(node);
        List<Eip> flow = from.get("steps").map(steps -> Eip.sequence(steps, 0)).orElse(List.of());
        return new Route(file, node, Uri.of(from), flow);
    }

    /** The id its author gave it, or the one its file's name asks for. */
    public String id() {
        String given = node.textOf("id");
        return given.isEmpty() ? file.expectedId() : given;
    }

    public int line() {
        return node.line();
    }

    /** The line of an option, or of the route when the option is absent. */
    public int lineOf(String option) {
        return node.get(option).map(YamlNode::line).orElse(line());
    }

    /** Every node of its flow, at any depth. */
    public Stream<Eip> eips() {
        return flow.stream().flatMap(Eip::all);
    }

    /** Whether the ledger starts it. */
    public boolean isHandoff() {
        return "handoff".equals(from.scheme());
    }
}
