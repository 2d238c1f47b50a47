package io.baton.api;

import io.baton.handoff.Opened;
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
     * Opens a handoff from a kept event, or says which one it belongs to: events are the same when source and id are. The
     * raw event says what was done, in the same transaction. What was opened is never null.
     */
    Receipt open(AcceptedEvent event);

    /**
     * Takes note that a record of another system changed, so that the system of record is asked sooner. Opens nothing by
     * itself; noting the same change twice has no further effect. The raw event becomes {@code NOTED}.
     */
    Receipt note(ChangeNotice notice);

    /** Marks a kept event as rejected, with the reason. */
    void reject(UUID rawEvent, String code, String detail);

    /**
     * What became of an event.
     *
     * @param rawEvent the kept event
     * @param opened   what the ledger did with it, or null when it was only kept or noted
     */
    record Receipt(UUID rawEvent, @Nullable Opened opened) {}

    /** Rejects with one of the API's codes. */
    default void reject(UUID rawEvent, ProblemCode code, String detail) {
        reject(rawEvent, code.name(), detail);
    }
}
