package io.baton.api.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.baton.api.json.Fields;
import io.baton.api.json.Pointers;
import io.baton.platform.problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes of a CloudEvent as sent, in either mode, and the errors found in them. */
final class Envelope {

    private final Map<String, JsonNode> attributes;
    private final JsonNode content;
    private final boolean binary;
    private final List<FieldError> errors = new ArrayList<>();

    Envelope(Map<String, JsonNode> attributes, @Nullable JsonNode content, boolean binary) {
        this.attributes = attributes;
        this.content = content == null ? NullNode.getInstance() : content;
        this.binary = binary;
    }

    Map<String, JsonNode> attributes() {
        return attributes;
    }

    JsonNode content() {
        return content;
    }

    boolean has(String name) {
        return attributes.containsKey(name);
    }

    /** A required attribute; null, and an error, when it is absent, no text or too long. */
    @Nullable
    String required(String name, int maxLength) {
        if (!has(name)) {
            return fail(name, "is required");
        }
        return optional(name, maxLength);
    }

    @Nullable
    String optional(String name, int maxLength) {
        JsonNode value = attributes.get(name);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            return fail(name, "must be a text, is " + Fields.kind(value));
        }
        String text = value.textValue();
        if (text.isBlank()) {
            return fail(name, "must not be blank");
        }
        return text.length() <= maxLength ? text : fail(name, "must have at most " + maxLength + " characters");
    }

    /** Notes an error at an attribute; returns null for brevity. */
    @Nullable
    String fail(String name, String detail) {
        errors.add(error(name, detail));
        return null;
    }

    FieldError error(String name, String detail) {
        return binary ? FieldError.header("ce-" + name, detail) : FieldError.at("/" + Pointers.escape(name), detail);
    }

    void end() {
        Fields.throwIfAny(errors);
    }
}
