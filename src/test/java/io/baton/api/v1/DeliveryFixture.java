package io.baton.api.v1;

import io.baton.api.ApiConfigFixture;
import io.baton.api.RawEvent;
import io.baton.api.intake.BodyReader;
import io.baton.api.intake.Delivery;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** Deliveries as the endpoints make them. */
final class DeliveryFixture {

    private DeliveryFixture() {}

    static Delivery structured(String path, String body) {
        return new Delivery(
                path,
                new RawEvent.Origin("api", "machine:integration", Calls.STRUCTURED, Map.of()),
                new BodyReader(ApiConfigFixture.defaults())
                        .read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))),
                Instant.EPOCH);
    }
}
