package io.baton.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that may open a handoff; its attributes are valid, its data is any JSON.
 *
 * @param rawEvent    the kept event it was read from
 * @param source      who says it happened; with {@code id} it names the event
 * @param id          unique for the source
 * @param type        the CloudEvents type
 * @param handoffType the handoff that begins with this type
 * @param key         the business key (the CloudEvents subject)
 * @param time        when it happened, or null when the sender does not say
 * @param data        what the sender tells about it; a JSON null node when nothing
 */
public record AcceptedEvent(
        UUID rawEvent,
        String source,
        String id,
        String type,
        String handoffType,
        String key,
        @Nullable Instant time,
        JsonNode data) {}
