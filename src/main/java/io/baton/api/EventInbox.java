package io.baton.api;

import io.baton.platform.problem.ProblemCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where events from outside are kept and become handoffs. Every method is done when it returns: what was kept survives
 * a crash. A failure of the store is a {@code RetryableFailure}.
 */
public interface EventInbox {

    /** Keeps what was sent, before anything reads it. The same bytes sent twice are kept twice. */
    Receipt keep(RawEvent event);

    /**
     * Opens a handoff from a kept event, or says which one it already opened: events are the same when source and id
     * are. The raw event is accepted in the same transaction.
     */
    Receipt open(AcceptedEvent event);

    /**
     * Takes note that a record of another system changed, so that the system of record is asked sooner. Opens nothing by
     * itself; noting the same change twice has no further effect. The raw event is accepted.
     */
    Receipt note(ChangeNotice notice);

    /** Marks a kept event as rejected, with the reason. */
    void reject(UUID rawEvent, String code, String detail);

    /**
     * What became of an event.
     *
     * @param rawEvent  the kept event
     * @param handoff   the handoff it belongs to, or null when it opened none
     * @param duplicate whether an earlier event had opened that handoff
     */
    record Receipt(UUID rawEvent, @Nullable UUID handoff, boolean duplicate) {}

    /** Rejects with one of the API's codes. */
    default void reject(UUID rawEvent, ProblemCode code, String detail) {
        reject(rawEvent, code.name(), detail);
    }
}
