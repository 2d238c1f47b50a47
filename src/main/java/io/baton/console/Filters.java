package io.baton.console;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.platform.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The filters of a list, as options and as the API names them. */
final class Filters {

    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("state", "state");
        NAMES.put("type", "type");
        NAMES.put("key", "key");
        NAMES.put("engagement", "engagement");
        NAMES.put("older-than", "olderThan");
        NAMES.put("system", "system");
        NAMES.put("code", "code");
    }

    private Filters() {}

    static Set<String> options() {
        return NAMES.keySet();
    }

    /** The query string's part, beginning with {@code &} for each. */
    static String query(Words words) {
        return NAMES.entrySet().stream()
                .flatMap(name -> words.all(name.getKey()).stream()
                        .map(value -> "&" + name.getValue() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining());
    }

    /** The filter of a replay. */
    static ObjectNode body(Words words) {
        ObjectNode filter = Json.MAPPER.createObjectNode();
        words.all("state").forEach(filter.withArray("/state")::add);
        NAMES.keySet().stream()
                .filter(name -> !name.equals("state"))
                .forEach(name -> words.one(name).ifPresent(value -> filter.put(NAMES.get(name), value)));
        return filter;
    }
}
