package io.baton.task;

import io.baton.policy.definition.Definition;
import io.baton.policy.definition.Role;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * When a task that nobody settles is reminded of and escalated, and to whom: its owner is reminded before it is due;
 * when it is due the next role is asked as well, and each role that is asked has as long as it has for any task, in its
 * own business time, before the next one is; the head of the owner's department comes last. It never settles a task.
 */
record TaskClock(Definition definition, Function<String, Optional<String>> heads) {

    /** What comes next, which may lie before now; empty when nothing more does. */
    Optional<Nudge> next(ClockFace task, Instant now) {
        Role owner = definition.roles().get(task.owner());
        if (owner == null) {
            return Optional.empty(); // the definition no longer knows whom to ask
        }
        Optional<Nudge> reminder = task.isFresh() ? reminder(task, owner) : Optional.empty();
        if (reminder.isPresent() && now.isBefore(task.dueAt())) {
            return reminder;
        }
        Optional<String> next = nextRole(task, owner);
        return next.isEmpty() && task.isFresh()
                ? reminder.or(() -> Optional.of(Nudge.reminder(task.owner(), task.dueAt())))
                : next.map(role -> Nudge.escalation(role, late(task)));
    }

    private static Optional<Nudge> reminder(ClockFace task, Role owner) {
        if (owner.remindAfter() == null) {
            return Optional.empty();
        }
        Instant at = owner.calendar().after(task.openedAt(), owner.remindAfter());
        return at.isBefore(task.dueAt()) ? Optional.of(Nudge.reminder(task.owner(), at)) : Optional.empty();
    }

    /** When the role that was asked last has had its time. */
    private Instant late(ClockFace task) {
        Role asked = definition.roles().get(task.lastAsked());
        Instant since = task.escalatedAt();
        if (since == null) {
            return task.dueAt();
        }
        return asked == null ? since : asked.calendar().after(since, asked.due());
    }

    private Optional<String> nextRole(ClockFace task, Role owner) {
        Set<String> ladder = new LinkedHashSet<>();
        for (String role = owner.escalatesTo(); role != null && ladder.add(role); ) {
            role = above(role);
        }
        if (owner.department() != null) {
            heads.apply(owner.department()).ifPresent(ladder::add);
        }
        ladder.remove(task.owner());
        ladder.removeAll(task.escalatedTo());
        return ladder.stream().findFirst();
    }

    private @Nullable String above(String role) {
        Role declared = definition.roles().get(role);
        return declared == null ? null : declared.escalatesTo();
    }
}
