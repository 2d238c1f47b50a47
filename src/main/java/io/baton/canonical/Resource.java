package io.baton.canonical;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A role to be staffed, and who fills it. Only the key, the CRM's line item id, is always there. */
public record Resource(
        String key,
        @Nullable String role,
        @Nullable String skill,
        @Nullable Integer minimumRating,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable BigDecimal hours,
        @Nullable BigDecimal percentAllocated,
        @Nullable Money billRate,
        @Nullable Person person,
        @Nullable Status status,
        Map<String, String> externalIds) {

    public Resource {
        externalIds = Absent.asEmpty(externalIds);
    }

    /** How far staffing is. */
    public enum Status {
        DRAFT,
        READY_TO_STAFF,
        HOLD,
        TENTATIVE,
        ASSIGNED,
        COMPLETED,
        CLOSED,
        CANCELLED
    }

    /** Who is held or assigned; the id is HR's. */
    public record Person(
            @Nullable String id,
            @Nullable String name,
            @Nullable String email) {}
}
