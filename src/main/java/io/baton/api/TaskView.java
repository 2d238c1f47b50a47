package io.baton.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.baton.handoff.Ask;
import io.baton.handoff.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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

        @Schema(description = "The checkpoint, the approval, the review, or the failed step")
        String gate,

        @Schema(description = "The role that settles it", examples = "contract-operations")
        String owner,

        @Schema(description = "One line for a list") String title,

        @Schema(description = "The fields to supply or, of a review, to look at")
        List<Problem> problems,

        @Schema(description = "What to decide on, label to value", implementation = Object.class)
        JsonNode facts,

        State state,
        Instant openedAt,
        @Schema(description = "By when") @Nullable Instant due,

        @Schema(
                description =
                        "Since when its clock stands still, because its handoff waits for a system; what comes next and"
                                + " the due time then move on by the business time that was lost")
        @Nullable
        Instant standsSince,

        @Schema(description = "Who has claimed it; others settle it only by taking it over") @Nullable
        String assignee,

        @Schema(description = "How often it was escalated") int level,

        @Schema(description = "The roles that settle it besides its owner, since it was late")
        List<String> escalatedTo,

        @Schema(description = "What people said about it; of a single task only") @Nullable
        List<Comment> comments,

        @Schema(description = "Links to documents; of a single task only") @Nullable
        List<Attachment> attachments,

        @Schema(description = "Whom Baton told of it, by which channel; of a single task only") @Nullable
        List<Told> notices,

        @Schema(description = "How it was settled") @Nullable
        Settlement settled) {

    /** Whether any of these roles settles it. */
    public boolean isSettledBy(Set<String> roles) {
        return roles.contains(owner) || escalatedTo.stream().anyMatch(roles::contains);
    }

    /** What somebody said about a task. */
    @RegisterForReflection
    @Schema(name = "TaskComment", description = "What somebody said about a task.")
    public record Comment(String text, String by, Instant at) {}

    /** A document beside a task, by its address. */
    @RegisterForReflection
    @Schema(name = "TaskAttachment", description = "A document beside a task, by its address; Baton never opens it.")
    public record Attachment(
            String label, @Schema(format = "uri") String url, String by, Instant at) {}

    /** What one channel told, or is to tell, about a task. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TaskNotice", description = "What one channel told, or is to tell, about a task.")
    public record Told(
            @Schema(examples = "mail") String channel,

            @Schema(description = "OPENED, REMINDER or ESCALATION")
            String event,

            @Schema(description = "The role that is asked") String role,

            @Schema(description = "WAITING, SENT, or DROPPED: nobody had to be told any more")
            String state,

            int tries,

            @Schema(description = "When it went out") @Nullable
            Instant sentAt,

            @Schema(description = "When it is tried next") @Nullable
            Instant tryAt,

            @Schema(description = "The code of the last failure") @Nullable
            String trouble) {}

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
