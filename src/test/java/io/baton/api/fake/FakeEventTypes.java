package io.baton.api.fake;

import io.baton.api.EventTypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Map;

/** One type that opens a handoff. */
@Alternative
@ApplicationScoped
public class FakeEventTypes implements EventTypes {

    @Override
    public Map<String, String> known() {
        return Map.of("baton.deal.signed.v1", "sales-to-delivery");
    }
}
