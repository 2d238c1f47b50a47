package io.baton.api.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.baton.platform.problem.StandardProblems;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Attributes of a CloudEvent in binary mode: {@code ce-*} headers, percent-encoded and perhaps quoted. */
public final class CloudEventHeaders {

    private static final String PREFIX = "ce-";
    private static final Pattern ENCODED = Pattern.compile("(%[0-9A-Fa-f]{2})+");

    private CloudEventHeaders() {}

    /** The {@code ce-*} headers by name in lower case, as sent; the values of one sent twice stand on lines of their own. */
    public static Map<String, String> of(Map<String, List<String>> headers) {
        Map<String, String> found = new LinkedHashMap<>();
        headers.forEach((name, values) -> {
            String key = name.toLowerCase(Locale.ROOT);
            if (key.startsWith(PREFIX)) {
                found.merge(key, String.join("\n", values), (first, second) -> first + "\n" + second);
            }
        });
        return found;
    }

    /** The attributes; a header that was sent twice is a problem. */
    static Map<String, JsonNode> attributes(Map<String, String> headers) {
        Map<String, JsonNode> attributes = new LinkedHashMap<>();
        headers.forEach((name, value) -> {
            if (value.contains("\n")) {
                throw StandardProblems.header(name, "must be sent once");
            }
            attributes.put(name.substring(PREFIX.length()), TextNode.valueOf(decode(unquote(value.trim()))));
        });
        return attributes;
    }

    private static String unquote(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }

    private static String decode(String value) {
        return ENCODED.matcher(value).replaceAll(run -> Matcher.quoteReplacement(bytes(run.group())));
    }

    private static String bytes(String run) {
        byte[] bytes = new byte[run.length() / 3];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(run.substring(3 * i + 1, 3 * i + 3), 16);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
