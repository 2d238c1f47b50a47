package io.baton.api.v1;

import io.baton.api.RawEvent;
import io.baton.api.idempotency.Answer;
import io.baton.api.idempotency.KeyedRequest;
import io.baton.api.intake.CloudEventHeaders;
import io.baton.api.intake.Delivery;
import io.baton.api.intake.RawBody;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one request says about itself, beside its body. */
record Exchange(UriInfo uri, HttpHeaders headers, String caller) {

    Delivery delivery(String channel, RawBody body, Instant at) {
        RawEvent.Origin origin =
                new RawEvent.Origin(channel, caller, contentType(), CloudEventHeaders.of(headers.getRequestHeaders()));
        return new Delivery(uri.getPath(), origin, body, at);
    }

    KeyedRequest keyed(Delivery delivery) {
        List<String> keys = headers.getRequestHeaders().getOrDefault(KeyedRequest.HEADER, List.of());
        return new KeyedRequest(KeyedRequest.key(keys), caller, uri.getPath(), delivery.fingerprint());
    }

    @Nullable
    String contentType() {
        return headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
    }

    static Response response(Answer answer) {
        Response.ResponseBuilder response =
                Response.status(answer.status()).type(answer.mediaType()).entity(answer.body());
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        return response.build();
    }
}
