package io.baton.api;

import io.baton.handoff.Opened.Outcome;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reads which changes of the system of record no notice told of, so that only the sweep found them. */
public interface MissedEvents {

    /** Those found since then (null: all), newest first by when they were found. */
    List<Missed> list(@Nullable Instant since, Window window);

    /** A change that only the sweep found. */
    @RegisterForReflection
    @Schema(name = "MissedEvent", description = "A change that no notice told of and only the sweep found.")
    record Missed(
            @Schema(description = "The event as it was kept")
            UUID event,

            @Schema(description = "The business key, the id of the changed record")
            String key,

            @Schema(description = "The handoff it opened or updated")
            UUID handoff,

            @Schema(description = "OPENED or MERGED") Outcome outcome,

            @Schema(description = "When the record changed, by the other system's clock")
            Instant changedAt,

            @Schema(description = "When the sweep found it") Instant foundAt) {}
}
