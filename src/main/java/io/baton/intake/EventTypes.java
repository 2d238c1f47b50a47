package io.baton.intake;

import io.baton.platform.TerminalFailure;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which handoff an event asks for. */
public final class EventTypes {

    private static final Map<String, String> HANDOFFS = Map.of("baton.deal.signed.v1", "sales-to-delivery");

    private EventTypes() {}

    /** The handoff types by event type. */
    public static Map<String, String> known() {
        return HANDOFFS;
    }

    /** The handoff type; an unknown event type is a {@link TerminalFailure} that names the known ones. */
    public static String handoffOf(String eventType) {
        @Nullable String handoff = HANDOFFS.get(eventType);
        if (handoff == null) {
            throw new TerminalFailure(
                    "EVENT_TYPE_UNKNOWN", "No handoff begins with '" + eventType + "'; known: " + HANDOFFS.keySet());
        }
        return handoff;
    }
}
