package io.baton.handoff;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a step, as it is restored when the route runs again.
 *
 * @param key       route id, step id and the place in enclosing splits and loops
 * @param revision  of the data it ran on; a newer revision makes the step run again
 * @param body      the message body as text, or null for none
 * @param variables the exchange variables it changed, a JSON object, or null for none
 * @param startedAt when the step began
 * @param ids       the ids in other systems that it learnt; they go to the id map and are not restored
 */
public record StepRecord(
        String key,
        Instant revision,
        @Nullable String body,
        @Nullable String variables,
        Instant startedAt,
        List<LearntId> ids) {

    /** A step that learnt no id. */
    public StepRecord(
            String key, Instant revision, @Nullable String body, @Nullable String variables, Instant startedAt) {
        this(key, revision, body, variables, startedAt, List.of());
    }
}
