package io.baton.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another system says that one of its records changed.
 *
 * @param rawEvent the kept event that says so
 * @param system   such as {@code salesforce}
 * @param object   the record's kind there, such as {@code Opportunity}
 * @param id       the record's id there (Salesforce: always the 18-character form)
 * @param change   {@code created}, {@code updated}, {@code deleted} or {@code undeleted}
 * @param at       when it changed, or null when the sender does not say
 */
public record ChangeNotice(
        UUID rawEvent,
        String system,
        String object,
        String id,
        String change,
        @Nullable Instant at) {}
