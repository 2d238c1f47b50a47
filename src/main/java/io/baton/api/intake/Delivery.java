package io.baton.api.intake;

import io.baton.api.RawEvent;
import io.baton.platform.Digests;
import java.time.Instant;
import java.util.TreeMap;

/**
 * One request that brings something.
 *
 * @param path   the path it was sent to
 * @param origin where it came from
 * @param body   what it brings
 * @param at     when it arrived
 */
public record Delivery(String path, RawEvent.Origin origin, RawBody body, Instant at) {

    public RawEvent rawEvent() {
        return new RawEvent(origin, body.content(), body.length(), body.sha256(), at);
    }

    /** The same for two deliveries exactly when they say the same to the same path. */
    public String fingerprint() {
        String said = String.join(
                "\n",
                path,
                String.valueOf(origin.contentType()),
                new TreeMap<>(origin.headers()).toString(),
                body.sha256());
        return Digests.sha256(said);
    }
}
