package io.baton.twin.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.twin.salesforce.record.Actor;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call to the REST interface, whether it came by itself or inside a composite: the path's parts after the
 * version, decoded.
 */
record Call(
        String method,
        String servicePath,
        List<String> parts,
        Map<String, String> params,
        @Nullable JsonNode body,
        Actor actor) {

    private static final String ROOT = "/services/data/";

    /** Reads {@code /services/data/v60.0/query?q=…}. */
    static Call of(String method, String uri, @Nullable JsonNode body, Actor actor) {
        QueryStringDecoder decoder = new QueryStringDecoder(uri, StandardCharsets.UTF_8);
        Map<String, String> params = new HashMap<>();
        decoder.parameters().forEach((name, values) -> params.put(name, values.get(0)));
        String path = decoder.rawPath();
        if (!path.startsWith(ROOT)) {
            return new Call(method, "", List.of("?"), params, body, actor);
        }
        List<String> parts = Arrays.stream(path.substring(ROOT.length()).split("/", -1))
                .filter(part -> !part.isEmpty())
                .map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
        String version = parts.isEmpty() ? "" : parts.get(0);
        return new Call(
                method, ROOT + version, parts.subList(Math.min(1, parts.size()), parts.size()), params, body, actor);
    }

    String param(String name) {
        return params.getOrDefault(name, "");
    }

    String part(int index) {
        return index < parts.size() ? parts.get(index) : "";
    }

    /** Whether it is this method on a path of so many parts that begins with this one. */
    boolean is(String wanted, String first, int size) {
        return method.equals(wanted) && parts.size() == size && part(0).equals(first);
    }
}
