package io.baton.canonical;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A point at which something is delivered and accepted. Only the key, the CRM's line item id, is always there. */
public record Milestone(
        String key,
        @Nullable String name,
        @Nullable LocalDate date,
        @Nullable Money amount,
        @Nullable Status status,
        @Nullable Boolean requiresSignOff,
        Map<String, String> externalIds) {

    public Milestone {
        externalIds = Absent.asEmpty(externalIds);
    }

    /** How far it is. */
    public enum Status {
        PLANNED,
        IN_PROGRESS,
        SUBMITTED,
        APPROVED,
        REJECTED,
        INVOICED,
        CANCELLED
    }
}
