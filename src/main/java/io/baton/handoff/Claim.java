package io.baton.handoff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The right to run one handoff until the lease ends.
 *
 * @param id           the handoff
 * @param type         such as {@code sales-to-delivery}
 * @param key          the business key
 * @param engagement   the key all handoffs of one contract share
 * @param title        for people
 * @param revision     the time of the newest event merged in when it was claimed
 * @param data         that event's data, JSON
 * @param number       how many times it was claimed, this one included; the fence of every write
 * @param attempt      failed tries since the last progress
 * @param failingSince when the present row of failures began, or null
 */
public record Claim(
        HandoffId id,
        String type,
        String key,
        String engagement,
        String title,
        Instant revision,
        String data,
        int number,
        int attempt,
        @Nullable Instant failingSince) {

    /** Whether an earlier run may have had effects, so that vendors without a key of ours are read back. */
    public boolean retried() {
        return number > 1;
    }

    /** The same claim after progress: what fails from here on is counted, and timed, anew. */
    public Claim afresh() {
        return new Claim(id, type, key, engagement, title, revision, data, number, 0, null);
    }
}
