package io.baton.dashboard.work;

import io.baton.dashboard.Policies;
import io.baton.dashboard.words.Moments;
import io.baton.dashboard.words.Stamp;
import org.jspecify.annotations.Nullable;

/** A task in the list, in words. */
record WorkRow(
        String path,
        String title,
        String deal,
        String kind,
        String owner,
        @Nullable String reason,
        @Nullable String assignee,
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
                moments.due(item.due()),
                Stamp.of(item.due()));
    }
}
