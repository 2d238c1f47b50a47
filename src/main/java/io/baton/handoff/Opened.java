package io.baton.handoff;

/**
 * What became of an event.
 *
 * @param outcome what the ledger did
 * @param handoff the handoff it opened, or belongs to
 */
public record Opened(Outcome outcome, HandoffId handoff) {

    /** The ways an event can end, once it was understood. */
    public enum Outcome {
        /** A new handoff was opened. */
        OPENED,
        /** The active handoff of this key got newer data and is due again. */
        MERGED,
        /** The event says what the ledger knows already. */
        UNCHANGED,
        /** Older than what the ledger knows; left aside. */
        STALE,
        /** The handoff of this key has ended; a change after launch is a change order. */
        CLOSED,
        /** This very event was applied before. */
        DUPLICATE
    }
}
