package io.baton.api.v1;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.api.intake.BodyReader;
import io.baton.api.intake.Delivery;
import io.baton.api.intake.MediaTypes;
import io.baton.api.json.StrictJson;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the body of a request that must be JSON; whatever stands against that is a problem. */
@ApplicationScoped
public class JsonBodies {

    private final BodyReader bodies;
    private final StrictJson json;

    public JsonBodies(BodyReader bodies, StrictJson json) {
        this.bodies = bodies;
        this.json = json;
    }

    JsonNode of(Delivery delivery) {
        MediaTypes.requireJson(delivery.origin().contentType());
        if (delivery.body().isTooLarge()) {
            throw bodies.tooLarge(delivery.body().length());
        }
        return json.read(delivery.body().content());
    }
}
