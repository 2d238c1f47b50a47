package io.baton.twin.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.twin.journal.Json;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call that has been read: parameters of path, query and form together, headers by their lower-case name, and
 * the body, parsed where it is JSON.
 */
public record Request(
        String method,
        String path,
        String uri,
        Map<String, String> params,
        Map<String, String> headers,
        String body,
        @Nullable JsonNode json) {

    static Request of(RoutingContext context) {
        Map<String, String> params = new HashMap<>();
        context.request().params().forEach(entry -> params.putIfAbsent(entry.getKey(), entry.getValue()));
        params.putAll(context.pathParams());
        Map<String, String> headers = new HashMap<>();
        context.request()
                .headers()
                .forEach(entry -> headers.put(entry.getKey().toLowerCase(Locale.ROOT), entry.getValue()));
        Buffer body = context.body().buffer();
        byte[] bytes = body == null ? new byte[0] : body.getBytes();
        JsonNode json = looksLikeJson(bytes) ? Json.parse(bytes) : null;
        String text = json == null && body != null ? body.toString() : "";
        return new Request(
                context.request().method().name(),
                context.request().path(),
                context.request().uri(),
                params,
                headers,
                text,
                json);
    }

    private static boolean looksLikeJson(byte[] bytes) {
        for (byte b : bytes) {
            if (b > ' ') {
                return b == '{' || b == '[' || b == '"';
            }
        }
        return false;
    }

    /** The parameter, or empty. */
    public String param(String name) {
        return params.getOrDefault(name, "");
    }

    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /** The caller's {@code Idempotency-Key}, which none of the vendors reads but the effects count. */
    public @Nullable String idempotencyKey() {
        return headers.get("idempotency-key");
    }

    /** The bearer token, or empty. */
    public String bearer() {
        String authorization = headers.getOrDefault("authorization", "");
        return authorization.regionMatches(true, 0, "Bearer ", 0, 7) ? authorization.substring(7) : "";
    }
}
