package io.baton.handoff;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that asks for a handoff.
 *
 * @param raw        the kept raw event's id
 * @param source     who says so, a URI
 * @param eventId    unique within the source; the same pair is applied once
 * @param eventType  such as {@code baton.deal.signed.v1}
 * @param type       the handoff's type
 * @param key        the business key; one active handoff per type and key
 * @param engagement the key all handoffs of one contract share
 * @param title      for people
 * @param revision   the time of the data; newer data supersedes, older is left aside
 * @param data       the event's data, JSON
 */
public record Opening(
        UUID raw,
        String source,
        String eventId,
        String eventType,
        String type,
        String key,
        String engagement,
        String title,
        Instant revision,
        String data) {}
