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
 * @param id       the record's id there (Salesforce: always the 18-character form), or null when the sender lost it
 * @param change   {@code created}, {@code updated}, {@code deleted}, {@code undeleted} or {@code gap}: something, unsaid what
 * @param at       when it changed, or null when the sender does not say
 * @param origin   who changed it, in the sender's words, or null when it does not say
 */
public record ChangeNotice(
        UUID rawEvent,
        String system,
        String object,
        @Nullable String id,
        String change,
        @Nullable Instant at,
        @Nullable String origin) {}
