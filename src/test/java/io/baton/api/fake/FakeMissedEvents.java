package io.baton.api.fake;

import io.baton.api.MissedEvents;
import io.baton.api.Window;
import io.baton.handoff.Opened.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One change that only the sweep found. */
@Alternative
@ApplicationScoped
public class FakeMissedEvents implements MissedEvents {

    private static final Instant AT = Instant.parse("2026-11-24T09:30:00Z");

    @Override
    public List<Missed> list(@Nullable Instant since, Window window) {
        UUID handoff = FakeHandoffs.id(1);
        return since != null && since.isAfter(AT)
                ? List.of()
                : List.of(new Missed(FakeJournal.EVENT, "006A", handoff, Outcome.OPENED, AT.minusSeconds(9), AT));
    }
}
