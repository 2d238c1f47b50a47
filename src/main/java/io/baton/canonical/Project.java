package io.baton.canonical;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The work as delivery runs it. Only the key, the CRM's opportunity id, is always there. */
public record Project(
        String key,
        @Nullable String name,
        @Nullable String customer,
        @Nullable String contract,
        @Nullable Region region,
        @Nullable String practice,
        @Nullable String template,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable Currency currency,
        @Nullable Money budget,
        @Nullable Owner owner,
        @Nullable LocalDate kickOff,
        @Nullable String stage,
        Map<String, String> externalIds) {

    public Project {
        externalIds = Absent.asEmpty(externalIds);
    }

    /** The project manager; {@code active} and {@code employeeId} as HR says. */
    public record Owner(
            @Nullable String name,
            @Nullable String email,
            @Nullable Boolean active,
            @Nullable String employeeId) {}
}
