package io.baton.dashboard.work;

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
        Instant due) {}
