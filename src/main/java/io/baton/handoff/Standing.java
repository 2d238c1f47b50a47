package io.baton.handoff;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a handoff stands while its row is held.
 *
 * @param brokeAt  the step it failed at, or null when it is not failing
 * @param revision of the data it would go on with
 */
public record Standing(
        UUID id, String type, HandoffState state, @Nullable String brokeAt, Instant revision, int claims) {

    /** Whether a system or an operator is what it waits for. */
    public boolean isFailing() {
        return state == HandoffState.FAILED || state == HandoffState.RETRYING;
    }

    /** Whether making it due changes anything. */
    public boolean isResting() {
        return isFailing() || state == HandoffState.WAITING;
    }
}
