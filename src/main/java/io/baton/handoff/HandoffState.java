package io.baton.handoff;

/**
 * Where a handoff stands. {@code RECEIVED → RUNNING → COMPLETED}; {@code WAITING} for people or an event,
 * {@code RETRYING} for a system, {@code FAILED} for an operator, {@code CANCELLED} by one.
 */
public enum HandoffState {
    RECEIVED,
    RUNNING,
    WAITING,
    RETRYING,
    FAILED,
    COMPLETED,
    CANCELLED;

    /** Whether nothing more will happen to a handoff in this state. */
    public boolean isFinal() {
        return this == COMPLETED || this == CANCELLED;
    }
}
