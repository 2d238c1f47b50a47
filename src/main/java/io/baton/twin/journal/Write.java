package io.baton.twin.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** One write that a twin accepted: on what, by which key, and what came of it. */
public record Write(
        String object,
        String key,
        String id,
        Outcome outcome,
        @Nullable String idempotencyKey) {

    /** What a write came to. {@code UNCOUNTED} is somebody's work by hand or a consequence, which is no effect of the caller. */
    public enum Outcome {
        CREATED,
        CHANGED,
        SAME,
        DELETED,
        UNCOUNTED
    }

    /** The write that {@link #into} put there. */
    public static Write from(ObjectNode entry) {
        return new Write(
                entry.path("o").asText(),
                entry.path("k").asText(),
                entry.path("id").asText(),
                Outcome.valueOf(entry.path("w").asText()),
                Json.text(entry, "i"));
    }

    /** Adds this write to a journal entry. */
    public ObjectNode into(ObjectNode entry) {
        entry.put("o", object).put("k", key).put("id", id).put("w", outcome.name());
        return idempotencyKey == null ? entry : entry.put("i", idempotencyKey);
    }
}
