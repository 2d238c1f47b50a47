package io.baton.task;

import io.baton.handoff.Ask;

/** How a person answers a task. */
public enum Outcome {
    /** The asked values, given in the task. */
    SUPPLIED(Ask.Kind.MISSING_DATA),
    /** Put right in its own system: look again. */
    RECHECK(Ask.Kind.MISSING_DATA),
    APPROVED(Ask.Kind.APPROVAL),
    REJECTED(Ask.Kind.APPROVAL),
    /** Try again; after a rejection, ask the approvers again. */
    RETRY(Ask.Kind.EXCEPTION),
    /** Give the handoff up. */
    CANCEL(Ask.Kind.EXCEPTION);

    private final Ask.Kind kind;

    Outcome(Ask.Kind kind) {
        this.kind = kind;
    }

    /** Whether tasks of that kind can be answered so. */
    public boolean answers(Ask.Kind asked) {
        return kind == asked;
    }
}
