package io.baton.dashboard.work;

import io.baton.dashboard.Policies;
import io.baton.dashboard.words.Moments;
import io.baton.dashboard.words.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * A task in the list, in words.
 *
 * @param standsStill whether its clock does, because its handoff waits for a system
 */
record WorkRow(
        String path,
        String title,
        String deal,
        String kind,
        String owner,
        @Nullable String reason,
        @Nullable String assignee,
        boolean standsStill,
        String due,
        Stamp at) {

    static WorkRow of(WorkItem item, Policies policies, Moments moments) {
        return new WorkRow(
                "/work/" + item.id(),
                item.title(),
                item.deal(),
                Kinds.of(item.kind()),
                policies.role(item.owner()),
                item.reason(),
                item.assignee(),
                item.standsSince() != null,
                item.seen(moments).due(item.due()),
                Stamp.of(item.due()));
    }
}
