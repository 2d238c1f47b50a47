package io.baton.mapping;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.baton.platform.Json;
import io.baton.platform.JsonValues;
import io.baton.platform.RetryableFailure;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.jspecify.annotations.Nullable;

/** The body of an exchange as a tree, whatever form it arrived in. */
final class JsonBody {

    private JsonBody() {}

    /**
     * Reads the body; an empty one is null.
     *
     * @throws RetryableFailure when it is not JSON: a reply cut short or a gateway's page passes, and the steps around
     *     it may be repeated
     */
    static JsonNode of(Exchange exchange, String mapping) {
        Object body = exchange.getMessage().getBody();
        try {
            return read(exchange, body);
        } catch (UncheckedIOException | IllegalArgumentException notJson) {
            throw new RetryableFailure(
                    "MAPPING_INPUT_NOT_JSON",
                    "the body before mapping " + mapping + " is not JSON; look at what the call before it answered",
                    Map.of("mapping", mapping, "place", place(notJson)),
                    null);
        }
    }

    private static JsonNode read(Exchange exchange, @Nullable Object body) {
        if (body instanceof String text) {
            return text.isBlank() ? NullNode.getInstance() : Json.read(text);
        } else if (body instanceof byte[] bytes) {
            return Json.read(bytes);
        } else if (body instanceof StreamCache cache) {
            return cached(exchange, cache);
        } else if (body instanceof InputStream stream) {
            return Json.read(stream);
        }
        return JsonValues.node(body);
    }

    private static JsonNode cached(Exchange exchange, StreamCache cache) {
        byte[] bytes = exchange.getContext().getTypeConverter().convertTo(byte[].class, exchange, cache);
        cache.reset();
        return Json.read(bytes);
    }

    /** Only the place: Jackson's message quotes the text around it, which may be personal. */
    private static String place(RuntimeException notJson) {
        return notJson.getCause() instanceof JacksonException jackson && jackson.getLocation() != null
                ? "line " + jackson.getLocation().getLineNr() + ", column "
                        + jackson.getLocation().getColumnNr()
                : "unknown";
    }
}
