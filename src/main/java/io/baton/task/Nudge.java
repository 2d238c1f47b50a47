package io.baton.task;

import java.time.Instant;

/**
 * What the clock of a task does next.
 *
 * @param role who is told; an escalation also lets this role settle the task
 * @param at   when
 */
record Nudge(Kind kind, String role, Instant at) {

    enum Kind {
        REMINDER,
        ESCALATION
    }

    static Nudge reminder(String role, Instant at) {
        return new Nudge(Kind.REMINDER, role, at);
    }

    static Nudge escalation(String role, Instant at) {
        return new Nudge(Kind.ESCALATION, role, at);
    }

    boolean isEscalation() {
        return kind == Kind.ESCALATION;
    }
}
