package io.baton.mapping.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One example of what a mapping does.
 *
 * @param name      what it shows, as a sentence
 * @param line      where it stands in its file
 * @param in        the body
 * @param variables the exchange variables by name
 * @param out       the expected result, or null when an error is expected
 * @param error     a part of the expected error's message, or null
 * @param schema    what the result must conform to, in the form of the endpoint's option of that name
 */
record MappingCase(
        String name,
        int line,
        JsonNode in,
        Map<String, JsonNode> variables,
        @Nullable JsonNode out,
        @Nullable String error,
        String schema) {}
