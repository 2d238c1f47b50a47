package io.baton.task;

import io.baton.policy.Directory;
import io.baton.policy.calendar.Amount;
import io.baton.policy.calendar.BusinessCalendar;
import io.baton.policy.definition.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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

    /** Whether it stands still while its handoff waits for a system. */
    boolean pauses(ClockFace task) {
        return directory
                .roleOf(task.handoffType(), task.owner())
                .filter(Role::pausesForSystems)
                .isPresent();
    }

    /** The clock as it goes on when it has stood still until then: moved on by the business time that was lost. */
    ClockFace movedOn(ClockFace task, Instant until) {
        Instant since = Objects.requireNonNull(task.standsSince(), "a clock that goes has nothing to make up for");
        boolean wasLate = !since.isBefore(task.dueAt());
        Instant due = wasLate ? task.dueAt() : movedOn(task, task.owner(), task.dueAt(), until);
        return task.moved(due, movedOn(task, task.lastAsked(), task.from(), until));
    }

    /** Lost is what the role would have worked; a night or a weekend costs nothing. */
    private Instant movedOn(ClockFace task, String role, Instant at, Instant until) {
        Optional<BusinessCalendar> counted =
                directory.roleOf(task.handoffType(), role).map(Role::calendar);
        Duration lost = counted.map(calendar -> calendar.between(Objects.requireNonNull(task.standsSince()), until))
                .orElse(Duration.ZERO);
        return lost.isZero() ? at : counted.orElseThrow().after(at, new Amount(0, lost));
    }

    private static Optional<Nudge> reminder(ClockFace task, Role owner) {
        return Optional.ofNullable(owner.remindAfter())
                .map(amount -> owner.calendar().after(task.from(), amount))
                .filter(at -> at.isBefore(task.dueAt()))
                .map(at -> Nudge.reminder(task.owner(), at));
    }

    /** When the role that was asked last has had its time; one that the policy no longer knows has had it. */
    private Instant late(ClockFace task) {
        if (task.escalatedAt() == null) {
            return task.dueAt();
        }
        return directory
                .roleOf(task.handoffType(), task.lastAsked())
                .map(asked -> asked.calendar().after(task.from(), asked.due()))
                .orElse(task.from());
    }

    private Optional<String> nextRole(ClockFace task) {
        List<String> ladder = directory.ladder(task.handoffType(), task.owner());
        return ladder.stream()
                .filter(role -> !task.escalatedTo().contains(role))
                .findFirst();
    }
}
