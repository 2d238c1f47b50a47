package io.baton.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.platform.problem.FieldError;
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

    /** What is looked for; null means anything. */
    record Query(
            @Nullable String role,
            TaskView.@Nullable State state,
            @Nullable UUID handoff) {}

    /**
     * A person's decision.
     *
     * @param version the task's version that the person saw
     * @param values  the supplied value for each path; empty unless the outcome is {@code SUPPLIED}
     * @param by      who decides
     * @param roles   the roles this person holds
     */
    record Completion(
            UUID task,
            int version,
            Outcome outcome,
            Map<String, JsonNode> values,
            @Nullable String comment,
            String by,
            Set<String> roles) {}

    /** What the desk says. */
    sealed interface Answer {

        /** The task is settled. */
        record Done(TaskView task) implements Answer {}

        /** Someone else was first: the task as it is now, of another version or no longer open. */
        record TooLate(TaskView now) implements Answer {}

        /** A rule stands against it; errors point into the request's body ({@code /values/customer.currency}). */
        record Refused(String detail, List<FieldError> errors) implements Answer {}
    }
}
