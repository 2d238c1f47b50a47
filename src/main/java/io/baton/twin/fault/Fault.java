package io.baton.twin.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * One thing that may go wrong. The path is a regular expression found in {@code METHOD path} or
 * {@code METHOD path?query}; no path means every call. Without a probability it strikes every time, without
 * times for ever.
 */
public record Fault(
        String system,
        @Nullable String path,
        Kind kind,
        int status,
        @Nullable String retryAfter,
        long millis,
        double probability,
        int times,
        @Nullable String body) {

    /** What happens to the call. */
    public enum Kind {
        /** The answer comes {@code millis} later. */
        LATENCY,
        /** The answer is {@code status}; nothing is done. */
        STATUS,
        /** The connection closes; nothing is done. */
        RESET,
        /** It is done, then the connection closes. */
        REPLY_LOST,
        /** It is done, and the answer is broken JSON. */
        MALFORMED,
        /** No answer; the connection closes after {@code millis}, or never. */
        HANG,
        /** Nobody listens, for {@code millis} or until the fault is deleted. */
        DOWN;

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        /** As the fault's JSON writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A fault that strikes every call of a system that matches. */
    public static Fault of(String system, @Nullable String path, Kind kind) {
        return new Fault(system, path, kind, 503, null, 0, 1, -1, null);
    }

    /** The same, answering with this status. */
    public Fault status(int value) {
        return new Fault(system, path, kind, value, retryAfter, millis, probability, times, body);
    }

    /** The same, with this {@code Retry-After} header. */
    public Fault retryAfter(String value) {
        return new Fault(system, path, kind, status, value, millis, probability, times, body);
    }

    /** The same, this long. */
    public Fault millis(long value) {
        return new Fault(system, path, kind, status, retryAfter, value, probability, times, body);
    }

    /** The same, striking this share of the calls, 0 to 1. */
    public Fault probability(double value) {
        return new Fault(system, path, kind, status, retryAfter, millis, value, times, body);
    }

    /** The same, striking this often and then no more. */
    public Fault times(int value) {
        return new Fault(system, path, kind, status, retryAfter, millis, probability, value, body);
    }

    /** The fault this JSON describes; {@link IllegalArgumentException} says what is wrong with it. */
    public static Fault read(JsonNode json) {
        String path = json.path("path").asText(null);
        String kind = json.path("kind").asText("status");
        try {
            if (path != null) {
                Pattern.compile(path);
            }
            return read(json, path, Kind.of(kind));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("path is no regular expression: " + e.getMessage(), e);
        }
    }

    private static Fault read(JsonNode json, @Nullable String path, Kind kind) {
        return new Fault(
                json.path("system").asText(""),
                path,
                kind,
                json.path("status").asInt(503),
                json.path("retryAfter").asText(null),
                json.path("millis").asLong(0),
                json.path("probability").asDouble(1),
                json.path("times").asInt(-1),
                body(json.path("body")));
    }

    private static @Nullable String body(JsonNode body) {
        return body.isMissingNode() || body.isNull() ? null : body.isTextual() ? body.asText() : body.toString();
    }
}
