package io.baton.api.house;

import io.baton.api.Outcome;
import io.baton.api.TaskView;
import io.baton.api.TaskView.Attachment;
import io.baton.api.TaskView.Comment;
import io.baton.api.TaskView.Told;
import io.baton.notice.NoticeStatus;
import io.baton.task.Remarks;
import io.baton.task.Task;
import io.baton.task.TaskState;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tasks as the API shows them. */
final class TaskViews {

    private TaskViews() {}

    /** For a list: without what was said about it. */
    static TaskView of(Task task) {
        return of(task, null, null, null);
    }

    static TaskView of(Task task, Remarks remarks, NoticeStatus notices) {
        List<Comment> comments = remarks.comments(task.id()).stream()
                .map(each -> new Comment(each.text(), each.by(), each.at()))
                .toList();
        List<Attachment> attachments = remarks.attachments(task.id()).stream()
                .map(each -> new Attachment(each.label(), each.url(), each.by(), each.at()))
                .toList();
        return of(
                task,
                comments,
                attachments,
                notices.of(task.id()).stream().map(TaskViews::told).toList());
    }

    private static Told told(NoticeStatus.Told told) {
        return new Told(
                told.channel(),
                told.event(),
                told.role(),
                told.state(),
                told.tries(),
                told.sentAt(),
                told.state().equals("WAITING") ? told.tryAt() : null,
                told.trouble());
    }

    private static TaskView of(
            Task task,
            @Nullable List<Comment> comments,
            @Nullable List<Attachment> attachments,
            @Nullable List<Told> notices) {
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
                task.standsSince().orElse(null),
                task.assignee().orElse(null),
                task.level(),
                task.escalatedTo(),
                comments,
                attachments,
                notices,
                task.closing().flatMap(TaskViews::settlement).orElse(null));
    }

    static TaskView.State state(TaskState state) {
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
