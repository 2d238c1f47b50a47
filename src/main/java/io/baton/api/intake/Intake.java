package io.baton.api.intake;

import io.baton.api.AcceptedEvent;
import io.baton.api.ChangeNotice;
import io.baton.api.EventInbox;
import io.baton.api.EventTypes;
import io.baton.platform.problem.FieldError;
import io.baton.platform.problem.ProblemCode;
import io.baton.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/** Understands what was kept, and hands it to the inbox. */
@ApplicationScoped
public class Intake {

    private final EventInbox inbox;
    private final EventTypes types;
    private final CloudEvents cloudEvents;
    private final SalesforceMessages messages;

    public Intake(EventInbox inbox, EventTypes types, CloudEvents cloudEvents, SalesforceMessages messages) {
        this.inbox = inbox;
        this.types = types;
        this.cloudEvents = cloudEvents;
        this.messages = messages;
    }

    /** Opens the handoff that a CloudEvent asks for. */
    public EventInbox.Receipt open(UUID rawEvent, Delivery delivery) {
        CloudEvent event = cloudEvents.read(delivery);
        return inbox.open(new AcceptedEvent(
                rawEvent,
                event.source(),
                event.id(),
                event.type(),
                handoffType(delivery, event.type()),
                event.subject(),
                event.time(),
                event.data()));
    }

    /** Notes the changes that Salesforce tells of; returns how many. */
    public int note(UUID rawEvent, Delivery delivery) {
        MediaTypes.requireJson(delivery.origin().contentType());
        List<ChangeNotice> notices = messages.read(rawEvent, delivery.body().content());
        notices.forEach(inbox::note);
        return notices.size();
    }

    private String handoffType(Delivery delivery, String eventType) {
        Map<String, String> known = types.known();
        String handoffType = known.get(eventType);
        if (handoffType == null) {
            String detail =
                    "No handoff begins with this type; known: " + String.join(", ", new TreeSet<>(known.keySet()));
            boolean binary = delivery.origin().headers().containsKey("ce-type");
            FieldError error = binary ? FieldError.header("ce-type", detail) : FieldError.at("/type", detail);
            throw new ProblemException(ProblemCode.API_UNKNOWN_EVENT_TYPE, detail, List.of(error));
        }
        return handoffType;
    }
}
