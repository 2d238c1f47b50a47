package io.baton.handoff;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with a call, in one vocabulary for all systems.
 *
 * @param kind       decides what happens next
 * @param code       {@code AREA_CONDITION}, stable, for operators and figures
 * @param message    what happened and what to check; never a field's value
 * @param retryAfter how long the system asked to be left alone, or null when it did not say
 */
public record Failure(
        Kind kind, String code, String message, @Nullable Duration retryAfter) {

    /** The kinds of failures; see the operating guide for the table. */
    public enum Kind {
        /** Certainly without effect and likely to pass: refused connections, 503, lock failures. */
        TRANSIENT,
        /** The system asked to be left alone for a while. */
        THROTTLED,
        /** Credentials were refused, also after a refresh. */
        UNAUTHORISED,
        /** Asking again gives the same answer. */
        PERMANENT,
        /** The effect may have happened: replies lost, time-outs, 500, unreadable answers. */
        UNKNOWN_OUTCOME,
        /** The call was not made, or was a probe of a system that does not answer: it waits, and that is no failed try. */
        PARKED
    }

    /** Whether a durable retry makes sense. */
    public boolean retryable() {
        return kind != Kind.PERMANENT;
    }

    /** Whether the handoff waits for the system to answer again, however long that takes. */
    public boolean parked() {
        return kind == Kind.PARKED;
    }

    /** Whether the same call may be repeated at once: only when it certainly had no effect. */
    public boolean quick() {
        return kind == Kind.TRANSIENT;
    }
}
