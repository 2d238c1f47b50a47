package io.baton.handoff;

import org.jspecify.annotations.Nullable;

/**
 * What a look at every audit chain found.
 *
 * @param handoffs how many chains were looked at; up to the broken one when there is one
 * @param rows     how many rows they have
 * @param broken   the first broken link, by handoff and then by place, or null when all is whole
 */
public record ChainReport(
        long handoffs, long rows, @Nullable BrokenLink broken) {

    static final ChainReport EMPTY = new ChainReport(0, 0, null);

    /** Whether every chain is whole. */
    public boolean isWhole() {
        return broken == null;
    }

    ChainReport plus(ChainReport more) {
        return new ChainReport(handoffs + more.handoffs, rows + more.rows, more.broken);
    }
}
