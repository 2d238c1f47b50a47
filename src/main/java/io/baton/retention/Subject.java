package io.baton.retention;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.platform.Digests;
import io.baton.platform.Json;
import io.baton.platform.JsonValues;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text that stands for a person, such as an e-mail address or a name, and is to be gone. Found whatever its case, its
 * Unicode form and, inside JSON, its escapes. Its own text never leaves this class but as a search.
 */
public final class Subject {

    /** What stands in its place. */
    static final String REDACTED = "[redacted]";

    private final String text;
    private final Pattern pattern;

    private Subject(String text) {
        this.text = text;
        this.pattern = SubjectPattern.of(text);
    }

    public static Subject of(String text) {
        return new Subject(text.strip());
    }

    /** What the audit trail knows it by. */
    public String digest() {
        return "sha256:" + Digests.sha256(text);
    }

    /** Whether it occurs in a stored text. */
    public boolean isIn(String stored) {
        return !redacted(stored).equals(stored);
    }

    /** The stored text without it; the very same text where it does not occur. JSON stays JSON. */
    String redacted(String stored) {
        JsonNode tree = tree(stored);
        if (tree == null) {
            return pattern.matcher(stored).replaceAll(REDACTED);
        }
        Object before = JsonValues.plain(tree);
        Object after = redactedValue(before);
        return String.valueOf(after).equals(String.valueOf(before)) ? stored : Json.write(JsonValues.node(after));
    }

    /** For {@code ilike}: a part of it that every form of it has; null when it has no such part. */
    @Nullable
    String probe() {
        return SubjectPattern.probe(text);
    }

    private @Nullable Object redactedValue(@Nullable Object value) {
        if (value instanceof String string) {
            return pattern.matcher(string).replaceAll(REDACTED);
        } else if (value instanceof List<?> list) {
            List<@Nullable Object> clean = new ArrayList<>();
            list.forEach(each -> clean.add(redactedValue(each)));
            return clean;
        } else if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> clean = new LinkedHashMap<>();
            map.forEach((name, each) ->
                    clean.put(pattern.matcher(String.valueOf(name)).replaceAll(REDACTED), redactedValue(each)));
            return clean;
        }
        return value;
    }

    private static @Nullable JsonNode tree(String stored) {
        String start = stored.stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[") && !start.startsWith("\"")) {
            return null;
        }
        try {
            return Json.read(stored);
        } catch (UncheckedIOException notJson) {
            return null; // cut off, or no JSON at all
        }
    }

    @Override
    public String toString() {
        return "Subject[" + digest() + "]";
    }
}
