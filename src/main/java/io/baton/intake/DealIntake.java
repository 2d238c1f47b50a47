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
    private static final RawEvents.Sender SWEEP = new RawEvents.Sender("sweep", "baton", "application/json");

    private final RawEvents raw;
    private final Openings openings;

    public DealIntake(RawEvents raw, Openings openings) {
        this.raw = raw;
        this.openings = openings;
    }

    /** Body: the CloudEvent of one deal, JSON; variable {@code record}: the record it was mapped from. */
    public void open(Exchange exchange) {
        JsonNode event = Json.read(exchange.getMessage().getBody(String.class));
        JsonNode data = event.path("data");
        Opening opening = new Opening(
                keep(exchange),
                event.path("source").asText(),
                event.path("id").asText(),
                event.path("type").asText(),
                EventTypes.handoffOf(event.path("type").asText()),
                event.path("subject").asText(),
                data.path("engagement").asText(event.path("subject").asText()),
                data.path("title").asText(event.path("subject").asText()),
                OffsetDateTime.parse(event.path("time").asText()).toInstant(),
                Json.write(data));
        Opened opened = openings.open(opening);
        CrashPoints.reach(CrashPoint.INTAKE_COMMITTED);
        Watermarks.saw(exchange, opening.revision());
        LOG.info("Event {}: {} handoff {}", opening.eventId(), opened.outcome(), opened.handoff());
    }

    /** Keeps a record no event could be made of, with the reason, so that the sweep can go on. */
    public void reject(Exchange exchange) {
        Throwable error = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        String code = error instanceof HandoffException known ? known.code() : "EVENT_NOT_UNDERSTOOD";
        UUID id = keep(exchange);
        raw.reject(id, code, String.valueOf(error.getMessage()));
        LOG.warn("Event {} was rejected: {}", id, code);
    }

    private UUID keep(Exchange exchange) {
        Object found = exchange.getVariable("record");
        String text = found instanceof String same ? same : Json.write(JsonValues.node(found));
        return raw.keep(SWEEP, text.getBytes(StandardCharsets.UTF_8));
    }
}
