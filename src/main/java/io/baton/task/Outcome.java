package io.baton.task;

import io.baton.handoff.Ask;

/** How a person answers a task. */
public enum Outcome {
    /** The values are right as they stand. */
    CONFIRMED(Ask.Kind.REVIEW),
    /** The asked values, given in the task; of a review those that were not right. */
    SUPPLIED(Ask.Kind.MISSING_DATA, Ask.Kind.REVIEW),
    /** Put right in its own system: look again. */
    RECHECK(Ask.Kind.MISSING_DATA),
    APPROVED(Ask.Kind.APPROVAL),
    REJECTED(Ask.Kind.APPROVAL),
    /** Try again; after a rejection, ask the approvers again. */
    RETRY(Ask.Kind.EXCEPTION),
    /** Give the handoff up. */
    CANCEL(Ask.Kind.EXCEPTION);

    private final Ask.Kind kind;
    private final Ask.Kind also;

    Outcome(Ask.Kind kind) {
        this(kind, kind);
    }

    Outcome(Ask.Kind kind, Ask.Kind also) {
        this.kind = kind;
        this.also = also;
    }

    /** Whether tasks of that kind can be answered so. */
    public boolean answers(Ask.Kind asked) {
        return kind == asked || also == asked;
    }
}
