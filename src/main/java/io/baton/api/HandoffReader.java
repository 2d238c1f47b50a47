package io.baton.api;

import io.baton.handoff.HandoffState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads handoffs; changes nothing. */
public interface HandoffReader {

    /** The handoffs that match, newest first by {@code openedAt} and then id. */
    List<HandoffView> list(Query query, Window window);

    Optional<HandoffDetail> find(UUID id);

    /** Everything that ever happened to the handoff, oldest first; empty when there is no such handoff. */
    Optional<List<AuditEntry>> audit(UUID id);

    /**
     * What is looked for; null and empty mean anything.
     *
     * @param states any of these
     */
    record Query(
            Set<HandoffState> states,
            @Nullable String type,
            @Nullable String key,
            @Nullable String engagement) {}
}
