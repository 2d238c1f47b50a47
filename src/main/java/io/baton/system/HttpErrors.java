package io.baton.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.baton.platform.Json;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.jspecify.annotations.Nullable;

/** Reads the error answers of a vendor that is called over HTTP; the vendor adds what its bodies say. */
public abstract class HttpErrors implements VendorErrors {

    private final String vendor;
    private final String url;
    private final Clock clock;

    /**
     * @param vendor in capitals
     * @param url    what the addresses of its calls begin with; empty when the vendor is not in use
     */
    protected HttpErrors(String vendor, String url, Clock clock) {
        this.vendor = vendor;
        this.url = url;
        this.clock = clock;
    }

    /** The vendor's own code and words out of an error's body and headers, or empty text when it has none. */
    protected abstract String detail(JsonNode body, Map<String, String> headers);

    /** What the status comes to; a vendor overrides it where its own code says more. */
    protected Condition condition(int status, JsonNode body) {
        return Condition.ofStatus(status);
    }

    @Override
    public final Optional<VendorError> read(Throwable link) {
        if (!(link instanceof HttpOperationFailedException answer) || !mine(answer)) {
            return Optional.empty();
        }
        JsonNode body = json(answer.getResponseBody());
        return Optional.of(new VendorError(
                vendor,
                condition(answer.getStatusCode(), body),
                (answer.getStatusCode() + " " + detail(body, headers(answer))).strip(),
                RetryAfter.in(headers(answer), clock)));
    }

    private static Map<String, String> headers(HttpOperationFailedException answer) {
        Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (answer.getResponseHeaders() != null) {
            byName.putAll(answer.getResponseHeaders());
        }
        return byName;
    }

    private boolean mine(HttpOperationFailedException answer) {
        return !url.isEmpty() && answer.getUri() != null && answer.getUri().startsWith(url);
    }

    /** The body as a tree; missing when there is none or it is no JSON. */
    public static JsonNode json(@Nullable String body) {
        try {
            return body == null ? MissingNode.getInstance() : Json.read(body);
        } catch (UncheckedIOException notJson) {
            return MissingNode.getInstance();
        }
    }
}
