package io.baton.task;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value that a person gave for a path.
 *
 * @param was what stood there then; the value counts while the record still says so
 * @param by  who gave it
 * @param at  when, as an ISO instant
 */
public record SuppliedValue(
        String path, @Nullable Object value, @Nullable Object was, String by, String at) {

    static SuppliedValue of(Map<?, ?> map) {
        return new SuppliedValue(
                text(map.get("path")), map.get("value"), map.get("was"), text(map.get("by")), text(map.get("at")));
    }

    Map<String, @Nullable Object> asMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("path", path);
        map.put("value", value);
        map.put("was", was);
        map.put("by", by);
        map.put("at", at);
        return map;
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
