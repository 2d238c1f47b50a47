package io.baton.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Words what a schema refuses for people, naming the path and what is expected but never the value. */
final class SchemaWording {

    private static final Map<String, String> FORMATS = Map.of(
            "date", "a date such as 2026-11-24",
            "date-time", "a time with an offset such as 2026-11-24T09:30:00Z",
            "email", "an e-mail address",
            "uri", "an address such as https://example.com/page",
            "uuid", "a UUID");
    private static final Map<String, String> TYPES = Map.of(
            "string", "text",
            "integer", "a whole number",
            "number", "a number",
            "boolean", "true or false",
            "object", "an object",
            "array", "a list");

    private final String root;

    SchemaWording(String root) {
        this.root = root;
    }

    SchemaProblem problem(ValidationMessage refused) {
        String keyword = refused.getType();
        StringBuilder path = new StringBuilder(root);
        JsonNodePath at = refused.getInstanceLocation();
        for (int i = 0; i < at.getNameCount(); i++) {
            Object step = at.getElement(i);
            path.append(step instanceof Integer index ? "[" + index + "]" : "." + step);
        }
        if (refused.getProperty() != null) {
            path.append('.').append(refused.getProperty());
        }
        return new SchemaProblem(path.toString(), message(keyword, refused.getSchemaNode()), keyword);
    }

    private static String message(String keyword, JsonNode expected) {
        return switch (keyword) {
            case "required" -> "is missing";
            case "additionalProperties", "unevaluatedProperties", "propertyNames" -> "is no field of this object";
            case "type" -> "must be " + TYPES.getOrDefault(expected.asText(), expected.toString());
            case "format" -> "must be " + FORMATS.getOrDefault(expected.asText(), "of format " + expected.asText());
            case "enum" -> "must be one of " + String.join(", ", names(expected));
            case "pattern" -> "must match " + expected.asText();
            case "minLength" -> "must not be empty";
            case "minimum" -> "must be at least " + expected.asText();
            case "maximum" -> "must be at most " + expected.asText();
            default -> "does not satisfy '" + keyword + "' of the schema";
        };
    }

    private static List<String> names(JsonNode options) {
        List<String> names = new ArrayList<>();
        options.forEach(option -> names.add(option.asText()));
        return names;
    }
}
