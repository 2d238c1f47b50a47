package io.baton.api.house;

import io.baton.api.MissedEvents;
import io.baton.api.Position;
import io.baton.api.Window;
import io.baton.intake.MissedChanges;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the sweep alone found, as the intake tells it. */
@ApplicationScoped
public class SweptEvents implements MissedEvents {

    private final MissedChanges changes;

    public SweptEvents(MissedChanges changes) {
        this.changes = changes;
    }

    @Override
    public List<Missed> list(@Nullable Instant since, Window window) {
        Position after = window.after();
        return changes
                .list(since, after == null ? null : after.at(), after == null ? null : after.id(), window.limit())
                .stream()
                .map(found -> new Missed(
                        found.event(),
                        found.key(),
                        found.handoff(),
                        found.outcome(),
                        found.changedAt(),
                        found.foundAt()))
                .toList();
    }
}
