package io.baton.handoff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** The facts of an audit row: a small JSON object without secrets or personal data. */
public final class Facts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Facts() {}

    /** Label and value in turn. */
    public static String of(Object... labelsAndValues) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (int i = 0; i < labelsAndValues.length; i += 2) {
            facts.put((String) labelsAndValues[i], labelsAndValues[i + 1]);
        }
        try {
            return JSON.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Facts must be plain values", e);
        }
    }
}
