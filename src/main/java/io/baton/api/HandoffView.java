package io.baton.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.baton.handoff.HandoffState;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A handoff as a list shows it. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Handoff", description = "One piece of work passing from one department to another.")
public record HandoffView(
        UUID id,

        @Schema(description = "The kind of handoff", examples = "sales-to-delivery")
        String type,

        @Schema(description = "The business key, such as the opportunity's id")
        String key,

        @Schema(description = "What ties all handoffs of one contract together")
        String engagement,

        @Schema(description = "For people, such as the deal's name")
        String title,

        HandoffState state,

        @Schema(description = "The role that must act next, or looks after a failing handoff; absent when nobody must")
        @Nullable
        String owner,

        @Schema(description = "What it waits for, in words") @Nullable
        String waitingFor,

        @Schema(description = "When Baton tries again by itself") @Nullable
        Instant nextTryAt,

        @Schema(description = "Which run this is, from 1 on; 0 before the first")
        int attempt,

        @Schema(description = "The code of what went wrong last; absent when nothing did") @Nullable
        String failureCode,

        @Schema(description = "What went wrong last, in words") @Nullable
        String failureMessage,

        Instant openedAt,
        Instant updatedAt) {}
