package io.baton.platform.chaos;

/** Moments between two things that must both happen, or of which the second must not happen twice. */
public enum CrashPoint {
    /** An event is committed; its sender has no answer yet. */
    INTAKE_COMMITTED,
    /** Handoffs are claimed; none has begun to run. */
    CLAIMED,
    /** A step begins; its call has not gone out. */
    BEFORE_CALL,
    /** A step's call is done; nothing of it is recorded. */
    AFTER_CALL,
    /** A step is recorded; the next one has not begun. */
    RECORDED,
    /** A run is marked as waiting, in a transaction that has not opened the tasks yet. */
    PAUSING,
    /** A task is marked as answered, in a transaction that has not made its handoff due yet. */
    ANSWERING,
    /** A handoff is marked as completed, in a transaction that has not settled its tasks yet. */
    COMPLETING
}
