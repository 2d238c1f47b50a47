package io.baton.api.house;

import io.baton.api.Outcome;
import io.baton.api.Position;
import io.baton.api.TaskDesk;
import io.baton.api.TaskView;
import io.baton.api.Window;
import io.baton.platform.problem.FieldError;
import io.baton.task.Answer.FieldFault;
import io.baton.task.Answer.Refused;
import io.baton.task.Completions;
import io.baton.task.Task;
import io.baton.task.TaskQueries;
import io.baton.task.TaskState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows and settles tasks through the task room. */
@ApplicationScoped
public class TaskRoom implements TaskDesk {

    private static final Set<io.baton.task.Answer.Code> OVERTAKEN =
            Set.of(io.baton.task.Answer.Code.TASK_NOT_OPEN, io.baton.task.Answer.Code.TASK_CHANGED);

    private final TaskQueries tasks;
    private final Completions completions;

    public TaskRoom(TaskQueries tasks, Completions completions) {
        this.tasks = tasks;
        this.completions = completions;
    }

    @Override
    public List<TaskView> list(Query query, Window window) {
        Set<String> owners = query.role() == null ? Set.of() : Set.of(query.role());
        Position after = window.after();
        TaskQueries.Page page = after == null
                ? new TaskQueries.Page(null, null, window.limit())
                : new TaskQueries.Page(after.at(), after.id(), window.limit());
        List<Task> found = tasks.list(new TaskQueries.Filter(owners, state(query.state()), query.handoff()), page);
        boolean perhapsArchived = found.isEmpty() && query.handoff() != null && after == null;
        return (perhapsArchived ? archived(query) : found)
                .stream().map(TaskRoom::view).toList();
    }

    private List<Task> archived(Query query) {
        return tasks.archived(Objects.requireNonNull(query.handoff())).stream()
                .filter(task -> query.role() == null || query.role().equals(task.owner()))
                .filter(task -> query.state() == null || query.state() == state(task.state()))
                .toList();
    }

    @Override
    public Optional<TaskView> find(UUID id) {
        return tasks.find(id).map(TaskRoom::view);
    }

    @Override
    public Answer complete(Completion completion) {
        io.baton.task.Answer answer = completions.complete(new io.baton.task.Completion(
                completion.task(),
                completion.version(),
                io.baton.task.Outcome.valueOf(completion.outcome().name()),
                completion.values(),
                completion.comment(),
                completion.by()));
        TaskView now = find(completion.task()).orElseThrow();
        if (answer instanceof Refused refused) {
            return OVERTAKEN.contains(refused.code())
                    ? new Answer.TooLate(now)
                    : new Answer.Refused(
                            refused.detail(),
                            refused.fields().stream().map(TaskRoom::error).toList());
        }
        return new Answer.Done(now);
    }

    private static FieldError error(FieldFault fault) {
        return FieldError.at("/values/" + fault.path(), fault.message());
    }

    private static @Nullable TaskState state(TaskView.@Nullable State wanted) {
        if (wanted == null) {
            return null;
        }
        return switch (wanted) {
            case OPEN -> TaskState.OPEN;
            case DONE -> TaskState.COMPLETED;
            case SETTLED -> TaskState.SETTLED;
            case CANCELLED -> TaskState.CANCELLED;
        };
    }

    private static TaskView view(Task task) {
        return new TaskView(
                task.id(),
                task.version(),
                task.handoff(),
                task.handoffType(),
                task.key(),
                task.kind(),
                task.gate(),
                task.owner(),
                task.title(),
                Problems.of(task.problems()),
                task.facts(),
                state(task.state()),
                task.openedAt(),
                task.dueAt(),
                task.closing().flatMap(TaskRoom::settlement).orElse(null));
    }

    private static TaskView.State state(TaskState state) {
        return switch (state) {
            case OPEN -> TaskView.State.OPEN;
            case COMPLETED -> TaskView.State.DONE;
            case SETTLED -> TaskView.State.SETTLED;
            case CANCELLED -> TaskView.State.CANCELLED;
        };
    }

    /** Only what a person decided; a task that was overtaken by events says so by its state. */
    private static Optional<TaskView.Settlement> settlement(Task.Closing closing) {
        return Optional.ofNullable(closing.by())
                .map(by -> new TaskView.Settlement(
                        Outcome.valueOf(closing.outcome()), by, closing.at(), closing.comment()));
    }
}
