package io.baton.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One link of a handoff's audit chain. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One thing that happened, chained by hash to the one before.")
public record AuditEntry(
        @Schema(description = "From 1 on, without gaps") long number,
        Instant at,

        @Schema(description = "Who did it: a person, machine:<name> or baton")
        String by,

        @Schema(description = "What happened", examples = "STATE_CHANGED")
        String action,

        @Schema(description = "The state before") @Nullable String from,
        @Schema(description = "The state after") @Nullable String to,

        @Schema(description = "The circumstances; no secrets", implementation = Object.class) @Nullable
        JsonNode facts,

        @Schema(description = "Hash of this entry and the hash before")
        String hash,

        @Schema(description = "Hash of the entry before; absent on the first") @Nullable
        String previous) {}
