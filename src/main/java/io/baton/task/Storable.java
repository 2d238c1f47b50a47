package io.baton.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.platform.Json;

/** Text as PostgreSQL can store it: without NUL and without halves of surrogate pairs, which it refuses. */
final class Storable {

    private static final char REPLACEMENT = '\uFFFD';

    private Storable() {}

    static String json(JsonNode node) {
        return Json.write(clean(node));
    }

    static String text(String text) {
        int[] points = text.codePoints()
                .map(point -> point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                        ? REPLACEMENT
                        : point)
                .toArray();
        return new String(points, 0, points.length);
    }

    private static JsonNode clean(JsonNode node) {
        if (node.isTextual()) {
            return JsonNodeFactory.instance.textNode(text(node.textValue()));
        }
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> array.add(clean(element)));
            return array;
        }
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(member -> object.set(text(member.getKey()), clean(member.getValue())));
            return object;
        }
        return node;
    }
}
