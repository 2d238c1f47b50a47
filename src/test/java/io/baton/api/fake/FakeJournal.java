package io.baton.api.fake;

import io.baton.api.EventJournal;
import io.baton.api.RawEvent;
import io.baton.api.Window;
import io.baton.platform.Digests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One rejected event. */
@Alternative
@ApplicationScoped
public class FakeJournal implements EventJournal {

    public static final UUID EVENT = UUID.fromString("00000000-0000-4000-8000-0000000000e1");

    private static final Instant AT = Instant.parse("2026-11-24T09:30:00Z");
    private static final Entry ENTRY = new Entry(
            EVENT,
            State.REJECTED,
            "api",
            "machine:integration",
            AT,
            5,
            Digests.sha256("{oops"),
            null,
            "API_MALFORMED_BODY",
            "Line 1, column 2: …");

    @Override
    public List<Entry> list(@Nullable State state, Window window) {
        return state == null || state == State.REJECTED ? List.of(ENTRY) : List.of();
    }

    @Override
    public Optional<Kept> find(UUID id) {
        RawEvent event = new RawEvent(
                new RawEvent.Origin("api", "machine:integration", "application/json", Map.of()),
                "{oops".getBytes(StandardCharsets.UTF_8),
                5,
                Digests.sha256("{oops"),
                AT);
        return id.equals(EVENT) ? Optional.of(new Kept(ENTRY, event)) : Optional.empty();
    }
}
