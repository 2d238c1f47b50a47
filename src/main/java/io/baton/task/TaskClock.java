package io.baton.task;

import io.baton.policy.Directory;
import io.baton.policy.definition.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a task that nobody settles is reminded of and escalated, and to whom: its owner is reminded before it is due;
 * when it is due the next role of the ladder is asked as well, and each role that is asked has as long as it has for any
 * task, in its own business time, before the next one is. It never settles a task.
 */
record TaskClock(Directory directory) {

    /** What comes next, which may lie before now; empty when nothing more does. */
    Optional<Nudge> next(ClockFace task, Instant now) {
        Optional<Role> owner = directory.roleOf(task.handoffType(), task.owner());
        if (owner.isEmpty()) {
            return Optional.empty(); // the policy no longer knows whom to ask
        }
        Optional<Nudge> reminder = task.isFresh() ? reminder(task, owner.get()) : Optional.empty();
        if (reminder.isPresent() && now.isBefore(task.dueAt())) {
            return reminder;
        }
        Optional<String> next = nextRole(task);
        return next.isEmpty() && task.isFresh()
                ? reminder.or(() -> Optional.of(Nudge.reminder(task.owner(), task.dueAt())))
                : next.map(role -> Nudge.escalation(role, late(task)));
    }

    private static Optional<Nudge> reminder(ClockFace task, Role owner) {
        return Optional.ofNullable(owner.remindAfter())
                .map(amount -> owner.calendar().after(task.openedAt(), amount))
                .filter(at -> at.isBefore(task.dueAt()))
                .map(at -> Nudge.reminder(task.owner(), at));
    }

    /** When the role that was asked last has had its time; one that the policy no longer knows has had it. */
    private Instant late(ClockFace task) {
        Instant since = task.escalatedAt();
        if (since == null) {
            return task.dueAt();
        }
        return directory
                .roleOf(task.handoffType(), task.lastAsked())
                .map(asked -> asked.calendar().after(since, asked.due()))
                .orElse(since);
    }

    private Optional<String> nextRole(ClockFace task) {
        List<String> ladder = directory.ladder(task.handoffType(), task.owner());
        return ladder.stream()
                .filter(role -> !task.escalatedTo().contains(role))
                .findFirst();
    }
}
