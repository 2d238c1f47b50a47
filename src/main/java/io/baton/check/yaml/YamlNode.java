package io.baton.check.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A node of a YAML file: a map, a list or a scalar. The line of a map's member is that of its key.
 * Immutable.
 *
 * @param pointer the node's JSON pointer from the document's root
 * @param line    from 1
 * @param text    a scalar's value; empty for maps and lists
 */
public record YamlNode(
        String pointer, int line, String text, Map<String, YamlNode> members, List<YamlNode> items, boolean tall) {

    /** The indicator's line, the one line of text, and the line after it, where the block's end mark stands. */
    private static final int BLOCK_OF_ONE = 2;

    static YamlNode of(Node root) {
        return of(root, "", lineOf(root));
    }

    private static YamlNode of(Node node, String pointer, int line) {
        if (node instanceof MappingNode map) {
            return new YamlNode(pointer, line, "", membersOf(map, pointer), List.of(), false);
        }
        if (node instanceof SequenceNode list) {
            return new YamlNode(pointer, line, "", Map.of(), itemsOf(list, pointer), false);
        }
        ScalarNode scalar = (ScalarNode) node;
        return new YamlNode(pointer, line, scalar.getValue(), Map.of(), List.of(), isTall(scalar));
    }

    private static Map<String, YamlNode> membersOf(MappingNode map, String pointer) {
        Map<String, YamlNode> members = new LinkedHashMap<>();
        for (NodeTuple entry : map.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            String below = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
            members.put(key, of(entry.getValueNode(), below, lineOf(entry.getKeyNode())));
        }
        return members;
    }

    private static List<YamlNode> itemsOf(SequenceNode list, String pointer) {
        List<YamlNode> items = new ArrayList<>();
        for (Node item : list.getValue()) {
            items.add(of(item, pointer + "/" + items.size(), lineOf(item)));
        }
        return items;
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    /** True for a scalar written over more than one line, in whatever style. */
    private static boolean isTall(ScalarNode scalar) {
        int span = scalar.getEndMark().map(Mark::getLine).orElse(0) + 1 - lineOf(scalar);
        boolean block = scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
        return span > (block ? BLOCK_OF_ONE : 0);
    }

    public Optional<YamlNode> get(String key) {
        return Optional.ofNullable(members.get(key));
    }

    /** The scalar under the key, or the empty string. */
    public String textOf(String key) {
        return get(key).map(YamlNode::text).orElse("");
    }

    public boolean isScalar() {
        return members.isEmpty() && items.isEmpty();
    }

    /** This node and all below it. */
    public Stream<YamlNode> all() {
        Stream<YamlNode> below = Stream.concat(members.values().stream(), items.stream());
        return Stream.concat(Stream.of(this), below.flatMap(YamlNode::all));
    }

    /** This node and all below it, without the members of the given names. */
    public Stream<YamlNode> allExcept(List<String> names) {
        Stream<YamlNode> below = Stream.concat(
                members.entrySet().stream()
                        .filter(entry -> !names.contains(entry.getKey()))
                        .map(Map.Entry::getValue),
                items.stream());
        return Stream.concat(Stream.of(this), below.flatMap(node -> node.allExcept(names)));
    }
}
