package io.baton.api.house;

import io.baton.api.Position;
import io.baton.api.TaskDesk;
import io.baton.api.TaskView;
import io.baton.api.Window;
import io.baton.notice.NoticeStatus;
import io.baton.platform.problem.FieldError;
import io.baton.task.Answer.FieldFault;
import io.baton.task.Answer.Refused;
import io.baton.task.Completions;
import io.baton.task.Remarks;
import io.baton.task.Task;
import io.baton.task.TaskActs;
import io.baton.task.TaskQueries;
import io.baton.task.TaskState;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows and settles tasks through the task room. */
@ApplicationScoped
public class TaskRoom implements TaskDesk {

    private final TaskQueries tasks;
    private final Remarks remarks;
    private final NoticeStatus notices;
    private final Completions completions;
    private final TaskActs acts;

    public TaskRoom(TaskQueries tasks, Remarks remarks, NoticeStatus notices, Completions completions, TaskActs acts) {
        this.tasks = tasks;
        this.remarks = remarks;
        this.notices = notices;
        this.completions = completions;
        this.acts = acts;
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
                .stream().map(TaskViews::of).toList();
    }

    private List<Task> archived(Query query) {
        return tasks.archived(Objects.requireNonNull(query.handoff())).stream()
                .filter(task -> query.role() == null
                        || query.role().equals(task.owner())
                        || task.escalatedTo().contains(query.role()))
                .filter(task -> query.state() == null || query.state() == TaskViews.state(task.state()))
                .toList();
    }

    @Override
    public Optional<TaskView> find(UUID id) {
        return tasks.find(id).map(task -> TaskViews.of(task, remarks, notices));
    }

    @Override
    public Answer complete(Completion completion) {
        return answer(
                completion.task(),
                completions.complete(new io.baton.task.Completion(
                        completion.task(),
                        completion.version(),
                        io.baton.task.Outcome.valueOf(completion.outcome().name()),
                        completion.values(),
                        completion.comment(),
                        completion.by(),
                        completion.takeOver())));
    }

    @Override
    public Answer claim(Act act, boolean takeOver) {
        return answer(act.task(), acts.claim(act(act), takeOver));
    }

    @Override
    public Answer release(Act act) {
        return answer(act.task(), acts.release(act(act)));
    }

    @Override
    public Answer comment(Act act, String text) {
        return answer(act.task(), acts.comment(act(act), text));
    }

    @Override
    public Answer attach(Act act, String label, URI url) {
        return answer(act.task(), acts.attach(act(act), label, url));
    }

    private static io.baton.task.Act act(Act act) {
        return new io.baton.task.Act(act.task(), act.version(), act.by(), act.reason());
    }

    private Answer answer(UUID id, io.baton.task.Answer answer) {
        TaskView now = find(id).orElseThrow();
        if (!(answer instanceof Refused refused)) {
            return new Answer.Done(now);
        }
        return switch (refused.code()) {
            case TASK_NOT_OPEN, TASK_CHANGED -> new Answer.TooLate(now);
            case TASK_CLAIMED -> new Answer.Claimed(now);
            default ->
                new Answer.Refused(
                        refused.detail(),
                        refused.fields().stream().map(TaskRoom::error).toList());
        };
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
}
