package io.baton.twin.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a twin answers: a status, a body of JSON or text or none, and headers of its own. */
public record Answer(
        int status, @Nullable JsonNode json, @Nullable String text, Map<String, String> headers) {

    public static Answer json(int status, JsonNode body) {
        return new Answer(status, body, null, Map.of());
    }

    public static Answer text(int status, String body) {
        return new Answer(status, null, body, Map.of());
    }

    public static Answer empty(int status) {
        return new Answer(status, null, null, Map.of());
    }

    /** The same answer with one more header. */
    public Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, json, text, more);
    }
}
