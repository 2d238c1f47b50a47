package io.baton.handoff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The result of a step, as it is restored when the route runs again.
 *
 * @param key       route id, step id and the place in enclosing splits and loops
 * @param revision  of the data it ran on; a newer revision makes the step run again
 * @param body      the message body as text, or null for none
 * @param variables the exchange variables it changed, a JSON object, or null for none
 * @param startedAt when the step began
 */
public record StepRecord(
        String key,
        Instant revision,
        @Nullable String body,
        @Nullable String variables,
        Instant startedAt) {}
