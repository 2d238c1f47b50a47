package io.baton.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.platform.Digests;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The digest that binds an approval to the facts it was given on, and a review to the values that were looked at: the same for the same facts, whatever the order of
 * members and however a number is written.
 */
public final class FactsDigest {

    private FactsDigest() {}

    /** SHA-256 in lower-case hex. */
    public static String of(JsonNode facts) {
        StringBuilder text = new StringBuilder();
        write(facts, text);
        return Digests.sha256(text.toString());
    }

    /**
     * Of nothing but the values.
     *
     * @param fields by path, each with the {@code value} that stands there or none, as an ask has them
     */
    public static String ofValues(JsonNode fields) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        fields.properties().stream()
                .filter(field -> field.getValue().has("value"))
                .forEach(field -> values.set(field.getKey(), field.getValue().get("value")));
        return of(values);
    }

    private static void write(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            List<String> names = new ArrayList<>();
            node.fieldNames().forEachRemaining(names::add);
            Collections.sort(names);
            text.append('{');
            names.forEach(name -> {
                text.append(quoted(name));
                write(node.path(name), text);
            });
            text.append('}');
        } else if (node.isArray()) {
            text.append('[');
            node.forEach(element -> write(element, text));
            text.append(']');
        } else {
            text.append(node.isNumber() ? plain(node.decimalValue()) : quoted(node.toString()));
        }
    }

    private static String quoted(String text) {
        return text.length() + ":" + text;
    }

    private static String plain(BigDecimal number) {
        return "#" + number.stripTrailingZeros() + ";";
    }
}
