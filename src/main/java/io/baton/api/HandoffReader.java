package io.baton.api;

import io.baton.handoff.HandoffState;
import java.time.Instant;
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
     * @param states       any of these
     * @param openedBefore at this time or earlier
     * @param system       the one named in the failure's code, in any case
     * @param code         the failure's code
     */
    record Query(
            Set<HandoffState> states,
            @Nullable String type,
            @Nullable String key,
            @Nullable String engagement,
            @Nullable Instant openedBefore,
            @Nullable String system,
            @Nullable String code) {}
}
