package io.baton.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.baton.handoff.Ask;
import io.baton.handoff.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person must do before a handoff goes on. */
@RegisterForReflection(targets = {TaskView.class, Problem.class})
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Task", description = "What a person must do before a handoff goes on.")
public record TaskView(
        UUID id,

        @Schema(description = "Send it back when completing; it changes with every change")
        int version,

        UUID handoff,
        @Schema(examples = "sales-to-delivery") String handoffType,
        @Schema(description = "The handoff's business key") String key,
        Ask.Kind kind,

        @Schema(description = "The checkpoint, the approval, or the failed step")
        String gate,

        @Schema(description = "The role that settles it", examples = "contract-operations")
        String owner,

        @Schema(description = "One line for a list") String title,
        @Schema(description = "The fields to supply") List<Problem> problems,

        @Schema(description = "What to decide on, label to value", implementation = Object.class)
        JsonNode facts,

        State state,
        Instant openedAt,
        @Schema(description = "By when") @Nullable Instant due,

        @Schema(description = "How it was settled") @Nullable
        Settlement settled) {

    /** Where a task stands. */
    @Schema(name = "TaskState")
    public enum State {
        OPEN,
        DONE,
        /** Nobody has to act any more: it was put right in its own system, or is asked anew on other facts. */
        SETTLED,
        CANCELLED
    }

    /** How a task was settled. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "How a task was settled.")
    public record Settlement(
            Outcome outcome,
            String by,
            Instant at,
            @Nullable String comment) {}
}
