package io.baton.api.v1;

import io.baton.api.ApiConfig;
import io.baton.api.Window;
import io.baton.platform.problem.StandardProblems;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads query parameters; one that is wrong, sent twice or unknown is a problem, so that no filter is lost silently. */
final class Params {

    private static final int MAX = 255;
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final MultivaluedMap<String, String> query;
    private final Set<String> read = new HashSet<>();

    Params(UriInfo uri) {
        this.query = uri.getQueryParameters();
    }

    /** The id in a path; what is no UUID names nothing. */
    static UUID id(String text, String what) {
        if (!UUID_FORM.matcher(text).matches()) {
            throw StandardProblems.notFound("There is no " + what + " with this id.");
        }
        return UUID.fromString(text);
    }

    @Nullable
    String text(String name) {
        List<String> values = values(name);
        if (values.isEmpty()) {
            return null;
        }
        String value = values.get(0);
        if (values.size() > 1 || value.isBlank() || value.length() > MAX || value.indexOf('\0') >= 0) {
            throw StandardProblems.parameter(name, "must be one text of 1 to " + MAX + " characters");
        }
        return value;
    }

    @Nullable
    UUID uuid(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        if (!UUID_FORM.matcher(text).matches()) {
            throw StandardProblems.parameter(name, "must be a UUID");
        }
        return UUID.fromString(text);
    }

    /** A time of ISO 8601 with an offset. */
    @Nullable
    Instant instant(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant(); // a plus sign is a space in a query
        } catch (DateTimeException notATime) {
            throw StandardProblems.parameter(name, "must be a time with an offset, such as 2026-11-24T09:30:00Z");
        }
    }

    /** The time that lies the given ISO 8601 duration before now. */
    @Nullable
    Instant before(String name, Instant now) {
        String text = text(name);
        return text == null ? null : ago(name, text, now);
    }

    /** The time that lies the ISO 8601 duration before now; a parameter problem when it is none. */
    static Instant ago(String name, String duration, Instant now) {
        try {
            Instant at = now.minus(Duration.parse(duration));
            if (!at.isAfter(now)) {
                return at;
            }
        } catch (DateTimeException | ArithmeticException noDuration) {
            // said below
        }
        throw StandardProblems.parameter(name, "must be a duration such as PT15M or P2D");
    }

    <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        String text = text(name);
        return text == null ? null : constant(name, text, type);
    }

    /** Any number of choices, as repeated parameters or with commas between them. */
    <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
        Set<E> chosen = new HashSet<>();
        for (String value : values(name)) {
            for (String part : value.split(",", -1)) {
                chosen.add(constant(name, part, type));
            }
        }
        return chosen;
    }

    /** The part of the list that is asked for, with room for one item more, which tells whether there is a next part. */
    Window window(ApiConfig.Pages config) {
        String cursor = text("cursor");
        int limit = size(config) + 1;
        return cursor == null
                ? new Window(null, limit)
                : new Window(
                        Cursor.parse(cursor)
                                .orElseThrow(() -> StandardProblems.parameter("cursor", "must be the next of a page")),
                        limit);
    }

    /** Refuses the parameters that nobody read. */
    Params end() {
        for (String name : query.keySet()) {
            if (!read.contains(name)) {
                throw StandardProblems.parameter(name, "is not known here");
            }
        }
        return this;
    }

    private int size(ApiConfig.Pages config) {
        String text = text("size");
        if (text == null) {
            return config.size();
        }
        int size = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
        if (size < 1 || size > config.maxSize()) {
            throw StandardProblems.parameter("size", "must be a whole number from 1 to " + config.maxSize());
        }
        return size;
    }

    private List<String> values(String name) {
        read.add(name);
        return query.getOrDefault(name, List.of());
    }

    private static <E extends Enum<E>> E constant(String name, String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        StandardProblems.parameter(name, "must be one of " + Arrays.toString(type.getEnumConstants())));
    }
}
