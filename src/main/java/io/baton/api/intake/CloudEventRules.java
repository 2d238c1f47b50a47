package io.baton.api.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.api.json.Fields;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What CloudEvents 1.0 demands of attributes, and Baton beyond it: a subject, JSON data, lengths that fit an index. */
final class CloudEventRules {

    private static final int MAX = 255;
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1F\\x7F-\\x9F]");

    private CloudEventRules() {}

    static CloudEvent check(Envelope envelope) {
        String version = envelope.required("specversion", MAX);
        if (version != null && !version.equals("1.0")) {
            envelope.fail("specversion", "must be 1.0");
        }
        String id = envelope.required("id", MAX);
        String source = uri(envelope, "source", envelope.required("source", MAX));
        String type = envelope.required("type", MAX);
        String subject = envelope.required("subject", MAX);
        Instant time = time(envelope);
        content(envelope);
        envelope.attributes().forEach((name, value) -> attribute(envelope, name, value));
        envelope.end();
        return new CloudEvent(present(id), present(source), present(type), present(subject), time, envelope.content());
    }

    private static @Nullable String uri(Envelope envelope, String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return new URI(text).toString();
        } catch (URISyntaxException e) {
            return envelope.fail(name, "must be a URI reference");
        }
    }

    private static @Nullable Instant time(Envelope envelope) {
        String text = envelope.optional("time", MAX);
        if (text == null) {
            return null;
        }
        Instant time = Rfc3339.parse(text).orElse(null);
        if (time == null) {
            envelope.fail("time", "must be a time with seconds and an offset, such as 2026-11-24T09:30:00Z");
        }
        return time;
    }

    private static void content(Envelope envelope) {
        String contentType = envelope.optional("datacontenttype", MAX);
        if (contentType != null && !MediaTypes.isJson(contentType)) {
            envelope.fail("datacontenttype", "must be a JSON media type");
        }
        String schema = uri(envelope, "dataschema", envelope.optional("dataschema", 1024));
        if (schema != null && !URI.create(schema).isAbsolute()) {
            envelope.fail("dataschema", "must be an absolute URI");
        }
        if (envelope.has("data_base64")) {
            envelope.fail("data_base64", "is not taken; send JSON in data");
        }
    }

    private static void attribute(Envelope envelope, String name, JsonNode value) {
        if (!NAME.matcher(name).matches() && !name.equals("data_base64")) {
            envelope.fail(name, "is no attribute name: lower-case letters and digits only");
        } else if (value.isContainerNode()) {
            envelope.fail(name, "must be a text, a whole number or a boolean, is " + Fields.kind(value));
        } else if (value.isNumber() && !(value.isIntegralNumber() && value.canConvertToInt())) {
            envelope.fail(name, "must be a whole number of 32 bits");
        } else if (value.isTextual() && CONTROL.matcher(value.textValue()).find()) {
            envelope.fail(name, "must not contain control characters");
        }
    }

    private static String present(@Nullable String checked) {
        if (checked == null) {
            throw new IllegalStateException("an attribute was not checked");
        }
        return checked;
    }
}
