package io.baton.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 digests. */
public final class Digests {

    private Digests() {}

    /**
     * The digest that binds an approval to the facts it was given on: the same for the same facts, whatever the order
     * of members and however a number is written.
     */
    public static String ofFacts(JsonNode facts) {
        StringBuilder text = new StringBuilder();
        write(facts, text);
        return HexFormat.of().formatHex(sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void write(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            List<String> names = new ArrayList<>();
            node.fieldNames().forEachRemaining(names::add);
            Collections.sort(names);
            text.append('{');
            names.forEach(name -> {
                text.append(quoted(name));
                write(node.path(name), text);
            });
            text.append('}');
        } else if (node.isArray()) {
            text.append('[');
            node.forEach(element -> write(element, text));
            text.append(']');
        } else {
            text.append(node.isNumber() ? plain(node.decimalValue()) : quoted(node.toString()));
        }
    }

    private static String quoted(String text) {
        return text.length() + ":" + text;
    }

    private static String plain(BigDecimal number) {
        return "#" + number.stripTrailingZeros() + ";";
    }
}
