package io.baton.task;

/** Where a task stands. */
public enum TaskState {
    /** Somebody has to act. */
    OPEN,
    /** Somebody did. */
    COMPLETED,
    /** Nobody has to any more: it was put right elsewhere, or is asked anew on other facts. */
    SETTLED,
    /** Its handoff ended. */
    CANCELLED
}
