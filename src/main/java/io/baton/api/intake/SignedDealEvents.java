package io.baton.api.intake;

import io.baton.api.EventTypes;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The event types of the handoffs that come with Baton, as long as no other room says what is known. */
@DefaultBean
@ApplicationScoped
public class SignedDealEvents implements EventTypes {

    @Override
    public Map<String, String> known() {
        return Map.of("baton.deal.signed.v1", "sales-to-delivery");
    }
}
