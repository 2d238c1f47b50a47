package io.baton.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.handoff.Opened;
import io.baton.handoff.Opening;
import io.baton.handoff.Openings;
import io.baton.handoff.RawEvents;
import io.baton.platform.HandoffException;
import io.baton.platform.Json;
import io.baton.platform.JsonValues;
import io.baton.platform.chaos.CrashPoint;
import io.baton.platform.chaos.CrashPoints;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens handoffs from what the sweep found: keeps the record as it came, then the event it was mapped to. */
@Singleton
@Named("dealIntake")
@Unremovable
@RegisterForReflection
public class DealIntake {

    private static final Logger LOG = LoggerFactory.getLogger(DealIntake.class);

    private final RawEvents raw;
    private final Openings openings;
    private final MissedChanges missed;

    public DealIntake(RawEvents raw, Openings openings, MissedChanges missed) {
        this.raw = raw;
        this.openings = openings;
        this.missed = missed;
    }

    /**
     * Body: the CloudEvent of one deal, JSON; variables: {@code record}, which it was mapped from, and {@code foundBy},
     * {@code sweep} or {@code notice}.
     */
    public void open(Exchange exchange) {
        JsonNode event = Json.read(exchange.getMessage().getBody(String.class));
        Opening opening = opening(raw.keep(sender(exchange), record(exchange)), event);
        Opened opened = openings.open(opening);
        CrashPoints.reach(CrashPoint.INTAKE_COMMITTED);
        Watermarks.saw(exchange, opening.revision());
        if (MissedChanges.SWEEP.equals(foundBy(exchange))) {
            missed.swept(opening, opened.outcome());
        }
        LOG.info("Event {}: {} handoff {}", opening.eventId(), opened.outcome(), opened.handoff());
    }

    /** Keeps a record no event could be made of, once, with the reason, so that the sweep can go on. */
    public void reject(Exchange exchange) {
        byte[] record = record(exchange);
        if (raw.isRejected(record)) {
            return; // the sweep's overlap reads it again and again
        }
        Throwable error = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        String code = error instanceof HandoffException known ? known.code() : "EVENT_NOT_UNDERSTOOD";
        UUID id = raw.keep(sender(exchange), record);
        raw.reject(id, code, String.valueOf(error.getMessage()));
        LOG.warn("Event {} was rejected: {}", id, code);
    }

    private static Opening opening(UUID kept, JsonNode event) {
        JsonNode data = event.path("data");
        return new Opening(
                kept,
                event.path("source").asText(),
                event.path("id").asText(),
                event.path("type").asText(),
                EventTypes.handoffOf(event.path("type").asText()),
                event.path("subject").asText(),
                data.path("engagement").asText(event.path("subject").asText()),
                data.path("title").asText(event.path("subject").asText()),
                OffsetDateTime.parse(event.path("time").asText()).toInstant(),
                Json.write(data));
    }

    private static String foundBy(Exchange exchange) {
        return exchange.getVariable("foundBy", MissedChanges.SWEEP, String.class);
    }

    private static RawEvents.Sender sender(Exchange exchange) {
        return new RawEvents.Sender(foundBy(exchange), "baton", "application/json");
    }

    private static byte[] record(Exchange exchange) {
        Object found = exchange.getVariable("record");
        String text = found instanceof String same ? same : Json.write(JsonValues.node(found));
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
