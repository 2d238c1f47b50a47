package io.baton.handoff;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a gate answers.
 *
 * @param asks    what must be settled first; empty means the handoff may pass
 * @param forget  step ids that are run again before the gate is tried again, because they read what people change
 * @param recheck when to look again without anyone acting, or null for never
 */
public record Verdict(
        List<Ask> asks, List<String> forget, @Nullable Duration recheck) {

    /** The gate is open. */
    public static final Verdict PASS = new Verdict(List.of(), List.of(), null);

    public boolean passes() {
        return asks.isEmpty();
    }
}
