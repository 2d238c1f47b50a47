package io.baton.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's answer.
 *
 * @param version  the task's version that the person saw
 * @param values   the supplied value for each path that was asked for
 * @param by       who answers
 * @param takeOver whether it is answered although another person has claimed it
 */
public record Completion(
        UUID task,
        int version,
        Outcome outcome,
        Map<String, JsonNode> values,
        @Nullable String comment,
        String by,
        boolean takeOver) {}
