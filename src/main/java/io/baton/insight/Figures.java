package io.baton.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.baton.handoff.Failure;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The figures of one type of handoff: of those that ended in a period, and of those under way now. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "The figures of one type of handoff. Each `handoffs` is the query of /api/v1/figures/handoffs that"
                        + " lists the handoffs behind the figure.")
public record Figures(
        String type,
        Ended ended,
        UnderWay underWay,

        @Schema(description = "Left out while none has completed") @Nullable
        Times times,

        ServiceLevel sla,
        Rework rework,

        @Schema(description = "What went wrong with calls, by kind")
        List<FailureClass> failures,

        @Schema(
                description =
                        "Every gate of the definition, in the order the flow meets them; launch readiness is one of"
                                + " them")
        List<GateLook> gates,

        @Schema(description = "What was waited for longest, at most 20")
        List<Stall> stalls,

        @Schema(description = "The period in days, weeks (from Monday) or months, in UTC")
        List<Part> parts) {

    /** How many ended. */
    @RegisterForReflection
    public record Ended(long completed, long cancelled, String handoffs) {}

    /** How many are under way now. */
    @RegisterForReflection
    @Schema(name = "FiguresUnderWay", description = "Those under way now, whatever the period.")
    public record UnderWay(
            long handoffs,

            @Schema(description = "Of them past their service level")
            long late) {}

    /** Where the time of the completed ones went. */
    @RegisterForReflection
    @Schema(name = "FiguresTimes", description = "The cycle time, and its three parts.")
    public record Times(
            @Schema(description = "From opening to end") Spread cycle,
            Spread waitingOnPeople,
            Spread waitingOnSystems,
            Spread working) {}

    /** How many completed ones kept their service level. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FiguresServiceLevel", description = "From opening to end, in the definition's business time.")
    public record ServiceLevel(
            long met,
            long missed,

            @Schema(description = "From 0 to 1; left out where there is none") @Nullable
            Double hitRate,

            String handoffs) {}

    /** How often what was done had to be done again. */
    @RegisterForReflection
    @Schema(name = "FiguresRework", description = "What had to be done again, in times.")
    public record Rework(
            @Schema(description = "Newer data came in under way, so that recorded steps ran again")
            long newerFacts,

            @Schema(description = "Approvals asked again, because their facts had changed")
            long askedAnew,

            @Schema(description = "Failed handoffs that were taken up again")
            long takenUpAgain,

            @Schema(description = "Handoffs to which any of it happened")
            long reworked,

            String handoffs) {}

    /** One kind of failure. */
    @RegisterForReflection
    @Schema(name = "FiguresFailures")
    public record FailureClass(
            Failure.Kind kind,
            @Schema(description = "Failed tries") long times,
            @Schema(description = "Handoffs it happened to") long count,
            String handoffs) {}

    /** How often a gate let a handoff through without asking anybody. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FiguresGate")
    public record GateLook(
            String gate,
            @Schema(description = "For people") String title,

            @Schema(description = "Completed handoffs that it held")
            long held,

            @Schema(description = "From 0 to 1, of the completed handoffs; left out where there is none") @Nullable
            Double passedAtFirstLook,

            String handoffs) {}

    /** Something that handoffs waited for. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FiguresStall", description = "A gate or step that was waited at. Roles asked at once wait at once.")
    public record Stall(
            WaitsFor waitsFor,
            @Schema(description = "A gate, or a step key") String at,

            @Schema(description = "The role that was asked; for a system the one that looks after failures") @Nullable
            String owner,

            long count,
            double seconds,
            String handoffs) {}

    /** Who a stall waits for. */
    public enum WaitsFor {
        PEOPLE,
        SYSTEM
    }

    /** One day, week or month of the period. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FiguresPart")
    public record Part(
            Instant from,
            long completed,

            @Schema(description = "Median cycle time in seconds")
            double median,

            @Nullable Double hitRate) {}
}
