package io.baton.policy.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns YAML text into a tree, noting on the sheet the line of everything and each fault of form. */
final class YamlText {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Sheet sheet;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private YamlText(Sheet sheet) {
        this.sheet = sheet;
    }

    static JsonNode read(String text, Sheet sheet) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            return root == null ? NODES.objectNode() : new YamlText(sheet).tree(root, "");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            sheet.fault(line, "not YAML: " + e.getProblem(), "correct the syntax");
            return NODES.objectNode();
        }
    }

    private JsonNode tree(Node node, String pointer) {
        int line = node.getStartMark().getLine() + 1;
        sheet.lines().putIfAbsent(pointer, line);
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar);
        }
        if (!seen.add(node)) {
            sheet.fault(line, "a YAML alias stands here", "write it out");
            return NODES.nullNode();
        }
        return node instanceof MappingNode mapping ? object(mapping, pointer) : array((SequenceNode) node, pointer);
    }

    private ObjectNode object(MappingNode mapping, String pointer) {
        ObjectNode object = NODES.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            int line = tuple.getKeyNode().getStartMark().getLine() + 1;
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            String inner = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
            if (object.has(key)) {
                sheet.fault(line, "'" + key + "' stands here twice", "keep one of them");
            }
            sheet.lines().put(inner, line);
            object.set(key, tree(tuple.getValueNode(), inner));
        }
        return object;
    }

    private ArrayNode array(SequenceNode sequence, String pointer) {
        ArrayNode array = NODES.arrayNode();
        for (Node element : sequence.getValue()) {
            array.add(tree(element, pointer + "/" + array.size()));
        }
        return array;
    }

    /** Follows YAML 1.2 where 1.1 surprises: {@code NO} is Norway, not false. */
    private static JsonNode scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        String lower = text.toLowerCase(Locale.ROOT);
        if (tag.equals(Tag.NULL)) {
            return NODES.nullNode();
        }
        if (tag.equals(Tag.BOOL) && (lower.equals("true") || lower.equals("false"))) {
            return NODES.booleanNode(Boolean.parseBoolean(lower));
        }
        BigDecimal number = tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? number(text) : null;
        return number == null ? NODES.textNode(text) : NODES.numberNode(number);
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
