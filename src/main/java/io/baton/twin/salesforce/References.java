package io.baton.twin.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.baton.twin.http.Answer;
import io.baton.twin.journal.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The answers of a composite's earlier calls, and the {@code @{name.path}} that refer to them. */
final class References {

    /** A reference to nothing. */
    static final class Unknown extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unknown(String reference) {
            super("Invalid reference specified. No value for " + reference + " found");
        }
    }

    private static final Pattern REFERENCE = Pattern.compile("@\\{([^}]*)}");

    private final Map<String, JsonNode> answers = new HashMap<>();

    void keep(String reference, Answer answer) {
        answers.put(reference, answer.json() == null ? MissingNode.getInstance() : answer.json());
    }

    String resolve(String text) {
        if (text.indexOf("@{") < 0) {
            return text;
        }
        Matcher matcher = REFERENCE.matcher(text);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    JsonNode resolve(JsonNode node) {
        if (node.isTextual()) {
            return TextNode.valueOf(resolve(node.asText()));
        }
        if (node instanceof ObjectNode object) {
            ObjectNode resolved = Json.object();
            object.properties().forEach(entry -> resolved.set(entry.getKey(), resolve(entry.getValue())));
            return resolved;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode resolved = Json.MAPPER.createArrayNode();
            array.forEach(element -> resolved.add(resolve(element)));
            return resolved;
        }
        return node;
    }

    private String value(String reference) {
        String[] parts = reference.replace("[", ".").replace("]", "").split("\\.", -1);
        JsonNode node = answers.getOrDefault(parts[0], MissingNode.getInstance());
        for (int i = 1; i < parts.length; i++) {
            node = node.isArray() && parts[i].matches("\\d+")
                    ? node.path(Integer.parseInt(parts[i]))
                    : node.path(parts[i]);
        }
        if (!node.isValueNode()) {
            throw new Unknown(reference);
        }
        return node.asText();
    }
}
