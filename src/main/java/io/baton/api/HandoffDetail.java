package io.baton.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A handoff with everything that belongs to it. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A handoff with its steps, runs, tasks, events and the values people supplied.")
public record HandoffDetail(
        @JsonUnwrapped HandoffView handoff,

        @Schema(description = "Steps whose result is recorded, in the order they were done")
        List<Step> steps,

        @Schema(description = "Every run of the route, first to last")
        List<Attempt> attempts,

        List<TaskView> tasks,

        @Schema(description = "The events that belong to it, first to last")
        List<EventJournal.Entry> events,

        @Schema(description = "Values that people supplied") List<SuppliedValue> supplied,

        @Schema(description = "The handoff that takes back what this one, cancelled, had done") @Nullable
        UUID compensation,

        @Schema(description = "The cancelled handoff whose effects this one takes back") @Nullable
        UUID compensates) {

    /** A step that is done and will not be done again. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "A step that is done and will not be done again.")
    public record Step(
            @Schema(description = "The frozen step key") String key,
            @Schema(description = "The run that did it") int attempt,
            Instant recordedAt,

            @Schema(description = "How long it took, in milliseconds")
            long millis,

            @Schema(description = "Why an operator recorded it as done; absent for a step that ran") @Nullable
            String skipped) {}

    /** One run of the route. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "One run of the route, and how it ended.")
    public record Attempt(
            int number,
            Instant startedAt,
            @Nullable Instant endedAt,

            @Schema(description = "The state the run left behind; absent while it runs") @Nullable
            String outcome,

            @Schema(description = "The failure's code") @Nullable
            String code,

            @Schema(description = "The failure in words") @Nullable
            String detail,

            @Schema(description = "Content hash of the routes, mappings and policy it ran on") @Nullable
            String version) {}

    /** A value that a person supplied for a field that was missing or contradictory. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "A value that a person supplied.")
    public record SuppliedValue(
            @Schema(description = "Where in the canonical data", examples = "customer.billTo.country")
            String path,

            @Schema(implementation = Object.class) JsonNode value,
            @Schema(description = "Who supplied it") String by,
            Instant at,
            @Nullable UUID task) {}
}
