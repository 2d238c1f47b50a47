package io.baton.dashboard.work;

import io.baton.dashboard.words.Moments;
import io.baton.handoff.Ask;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as a list shows it.
 *
 * @param title  what is asked
 * @param deal   the handoff's title
 * @param reason why, in one sentence; null where nothing is on record
 * @param assignee who has claimed it; null for nobody
 * @param standsSince since when its clock stands still; null while it goes
 */
record WorkItem(
        UUID id,
        Ask.Kind kind,
        String owner,
        String title,
        String type,
        String deal,
        @Nullable String reason,
        @Nullable String assignee,
        Instant due,
        @Nullable Instant standsSince) {

    /** Times as this task has them: while its clock stands still, it is no later than it was. */
    Moments seen(Moments now) {
        return standsSince == null ? now : new Moments(standsSince);
    }
}
