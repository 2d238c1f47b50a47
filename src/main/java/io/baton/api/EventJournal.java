package io.baton.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reads the events that were kept. */
public interface EventJournal {

    /** The events in this state (null: in any), newest first by receipt. */
    List<Entry> list(@Nullable State state, Window window);

    /** What was sent, word for word, or empty when there is no such event. */
    Optional<Kept> find(UUID id);

    /** Where a kept event stands; from OPENED to DUPLICATE as {@link io.baton.handoff.Opened.Outcome} has it. */
    @Schema(name = "EventState")
    enum State {
        KEPT,
        NOTED,
        OPENED,
        MERGED,
        UNCHANGED,
        STALE,
        CLOSED,
        DUPLICATE,
        REJECTED
    }

    /** A kept event without what it carried. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Event", description = "An event that was received and kept, without its content.")
    record Entry(
            UUID id,
            State state,

            @Schema(description = "The way in: api, salesforce, sweep or notice")
            String channel,

            @Schema(description = "Who sent it, such as machine:crm")
            String sender,

            Instant receivedAt,
            @Schema(description = "Bytes sent") long length,

            @Schema(description = "SHA-256 of what was sent")
            String sha256,

            @Schema(description = "The handoff it belongs to") @Nullable
            UUID handoff,

            @Schema(description = "Why it was rejected or left aside") @Nullable
            String code,

            @Schema(description = "Why it was rejected, in words") @Nullable
            String detail) {}

    /** A kept event with what it carried. */
    record Kept(Entry entry, RawEvent event) {}
}
