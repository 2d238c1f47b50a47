package io.baton.api.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A valid CloudEvent 1.0 about a business key (its subject); extension attributes stay in the kept event. */
public record CloudEvent(
        String id,
        String source,
        String type,
        String subject,
        @Nullable Instant time,
        JsonNode data) {}
