package io.baton.api.house;

import io.baton.api.EventTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The event types the intake knows. */
@ApplicationScoped
public class HandoffEventTypes implements EventTypes {

    @Override
    public Map<String, String> known() {
        return io.baton.intake.EventTypes.known();
    }
}
