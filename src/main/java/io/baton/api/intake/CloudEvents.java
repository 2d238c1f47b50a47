package io.baton.api.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.api.json.Fields;
import io.baton.api.json.StrictJson;
import io.baton.platform.problem.FieldError;
import io.baton.platform.problem.ProblemCode;
import io.baton.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a CloudEvent 1.0 from a delivery, in structured or binary mode; anything else is a problem that says where. */
@ApplicationScoped
public class CloudEvents {

    /** The media type of the structured mode. */
    public static final String STRUCTURED = "application/cloudevents+json";

    private final StrictJson json;

    public CloudEvents(StrictJson json) {
        this.json = json;
    }

    public CloudEvent read(Delivery delivery) {
        return CloudEventRules.check(envelope(delivery));
    }

    private Envelope envelope(Delivery delivery) {
        String mediaType = MediaTypes.essence(delivery.origin().contentType());
        if (mediaType.equals(STRUCTURED)) {
            return structured(json.read(delivery.body().content()));
        }
        if (mediaType.equals(MediaTypes.JSON)) {
            return binary(delivery);
        }
        throw new ProblemException(
                ProblemCode.API_UNSUPPORTED_MEDIA_TYPE,
                "Send one CloudEvent as " + STRUCTURED + ", or as application/json with ce-* headers.");
    }

    private static Envelope structured(JsonNode body) {
        if (!body.isObject()) {
            Fields.throwIfAny(List.of(FieldError.at("", "must be an object, is " + Fields.kind(body))));
        }
        Map<String, JsonNode> attributes = new LinkedHashMap<>();
        body.properties().stream()
                .filter(member ->
                        !member.getValue().isNull() && !member.getKey().equals("data"))
                .forEach(member -> attributes.put(member.getKey(), member.getValue()));
        return new Envelope(attributes, body.get("data"), false);
    }

    private Envelope binary(Delivery delivery) {
        @Nullable
        JsonNode content =
                delivery.body().length() == 0 ? null : json.read(delivery.body().content());
        return new Envelope(CloudEventHeaders.attributes(delivery.origin().headers()), content, true);
    }
}
