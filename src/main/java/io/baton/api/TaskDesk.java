package io.baton.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.platform.problem.FieldError;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people must do, and how they do it. */
public interface TaskDesk {

    /** The tasks that match, newest first by {@code openedAt} and then id. */
    List<TaskView> list(Query query, Window window);

    Optional<TaskView> find(UUID id);

    /**
     * Settles an open task, once: of two people who settle the same version, one is {@link Answer.Done}. That the person
     * holds the task's role and that the outcome fits the task's kind was checked; rules beyond that (separation of
     * duties, the type of a supplied value) are the desk's.
     */
    Answer complete(Completion completion);

    /** Makes the person the task's assignee; {@link Answer.Claimed} while another is, unless it is taken over. */
    Answer claim(Act act, boolean takeOver);

    /** Leaves the task to whoever holds its role. */
    Answer release(Act act);

    /** Adds a comment to an open task. */
    Answer comment(Act act, String text);

    /** Lays a link to a document beside an open task; it is never opened. */
    Answer attach(Act act, String label, URI url);

    /** What is looked for; null means anything. */
    record Query(
            @Nullable String role,
            TaskView.@Nullable State state,
            @Nullable UUID handoff) {}

    /**
     * A person's decision.
     *
     * @param version  the task's version that the person saw
     * @param values   the supplied value for each path; empty unless the outcome is {@code SUPPLIED}
     * @param by       who decides
     * @param roles    the roles this person holds
     * @param takeOver whether it is settled although another person has claimed it
     */
    record Completion(
            UUID task,
            int version,
            Outcome outcome,
            Map<String, JsonNode> values,
            @Nullable String comment,
            String by,
            Set<String> roles,
            boolean takeOver) {}

    /**
     * What a person does short of settling the task.
     *
     * @param version the task's version that the person saw
     * @param by      who acts; that they hold the task's role was checked
     * @param reason  why, for the audit trail; null for none given
     */
    record Act(UUID task, int version, String by, @Nullable String reason) {}

    /** What the desk says. */
    sealed interface Answer {

        /** It is done: the task as it is now. */
        record Done(TaskView task) implements Answer {}

        /** Someone else was first: the task as it is now, of another version or no longer open. */
        record TooLate(TaskView now) implements Answer {}

        /** Another person has claimed the task, and it was not taken over. */
        record Claimed(TaskView now) implements Answer {}

        /** A rule stands against it; errors point into the request's body ({@code /values/customer.currency}). */
        record Refused(String detail, List<FieldError> errors) implements Answer {}
    }
}
