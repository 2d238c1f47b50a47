package io.baton.api.house;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.api.AcceptedEvent;
import io.baton.api.ChangeNotice;
import io.baton.api.EventInbox;
import io.baton.api.RawEvent;
import io.baton.handoff.Opened;
import io.baton.handoff.Opening;
import io.baton.handoff.Openings;
import io.baton.handoff.RawEvents;
import io.baton.intake.ChangeNotices;
import io.baton.platform.Json;
import io.baton.platform.chaos.CrashPoint;
import io.baton.platform.chaos.CrashPoints;
import io.baton.system.salesforce.OwnChanges;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Keeps events in the ledger and opens handoffs there. */
@ApplicationScoped
public class LedgerInbox implements EventInbox {

    private final RawEvents raw;
    private final Openings openings;
    private final ChangeNotices notices;
    private final OwnChanges own;
    private final Clock clock;

    public LedgerInbox(RawEvents raw, Openings openings, ChangeNotices notices, OwnChanges own, Clock clock) {
        this.raw = raw;
        this.openings = openings;
        this.notices = notices;
        this.own = own;
        this.clock = clock;
    }

    @Override
    public Receipt keep(RawEvent event) {
        RawEvent.Origin origin = event.origin();
        RawEvents.Sender sender = new RawEvents.Sender(origin.channel(), origin.sender(), origin.contentType());
        return new Receipt(raw.keep(sender, event.content(), event.length(), event.sha256()), null);
    }

    @Override
    public Receipt open(AcceptedEvent event) {
        JsonNode data = event.data();
        Instant at = event.time() == null ? clock.instant() : event.time();
        Opened opened = openings.open(new Opening(
                event.rawEvent(),
                event.source(),
                event.id(),
                event.type(),
                event.handoffType(),
                event.key(),
                data.path("engagement").asText(event.key()),
                data.path("title").asText(event.key()),
                at,
                Json.write(data)));
        CrashPoints.reach(CrashPoint.INTAKE_COMMITTED);
        return new Receipt(event.rawEvent(), opened);
    }

    @Override
    public Receipt note(ChangeNotice notice) {
        String record = notice.id();
        if (record == null) {
            raw.leftAside(notice.rawEvent(), "RECORD_UNKNOWN");
        } else if (!notice.change().equals("gap") && own.made(notice.origin())) {
            raw.leftAside(notice.rawEvent(), "OWN_CHANGE");
        } else {
            raw.noted(notice.rawEvent(), record);
            notices.changed(record);
        }
        return new Receipt(notice.rawEvent(), null);
    }

    @Override
    public void reject(UUID rawEvent, String code, String detail) {
        raw.reject(rawEvent, code, detail);
    }
}
