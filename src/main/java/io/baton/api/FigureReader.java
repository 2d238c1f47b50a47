package io.baton.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.baton.handoff.HandoffState;
import io.baton.insight.Figures;
import io.baton.insight.Listing;
import io.baton.insight.Period;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reads figures over ended handoffs, and the handoffs behind them. */
public interface FigureReader {

    /** The types that are defined, in order. */
    Set<String> types();

    /** Whether there is or was such a type. */
    boolean knows(String type);

    /** The figures of a type. */
    Figures of(String type, Period period);

    /** The handoffs behind a figure, newest end first. */
    List<Ended> list(Listing listing, Window window);

    /** One ended handoff and what it took. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EndedHandoff", description = "An ended handoff and what it took, in seconds.")
    record Ended(
            UUID id,
            String type,
            HandoffState state,
            Instant openedAt,
            Instant finishedAt,

            @Schema(description = "When it should have ended") @Nullable
            Instant slaAt,

            @Schema(description = "From opening to end") double cycle,
            double waitingOnPeople,
            double waitingOnSystems,
            double working) {}
}
