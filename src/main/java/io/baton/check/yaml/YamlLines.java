package io.baton.check.yaml;

import java.util.Map;
import java.util.stream.Collectors;

/** Line numbers by JSON pointer; a pointer to something absent has the line of the nearest node above it. Immutable. */
public final class YamlLines {

    private final Map<String, Integer> lines;

    private YamlLines(Map<String, Integer> lines) {
        this.lines = lines;
    }

    public static YamlLines of(YamlNode root) {
        return new YamlLines(
                root.all().collect(Collectors.toMap(YamlNode::pointer, YamlNode::line, (first, second) -> first)));
    }

    public int lineOf(String pointer) {
        String nearest = pointer;
        while (!lines.containsKey(nearest) && !nearest.isEmpty()) {
            nearest = nearest.substring(0, nearest.lastIndexOf('/'));
        }
        return lines.getOrDefault(nearest, 1);
    }
}
