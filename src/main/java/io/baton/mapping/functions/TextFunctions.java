package io.baton.mapping.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.schibsted.spt.data.jslt.Function;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** {@code clip}, {@code identifier}, {@code default}, {@code uuid-from} and the quoting for query languages. */
final class TextFunctions {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_SLUG = Pattern.compile("[^a-z0-9]+");
    private static final Pattern OUTER_DASHES = Pattern.compile("^-+|-+$");

    private TextFunctions() {}

    static List<Function> all() {
        return List.of(
                new PureFunction("clip", 2, 2, given -> clip(given[0], limit("clip", given[1]))),
                new PureFunction("identifier", 2, 2, given -> identifier(given[0], limit("identifier", given[1]))),
                new PureFunction("default", 2, 2, given -> isAbsent(given[0]) ? given[1] : given[0]),
                new PureFunction("uuid-from", 1, 1, given -> uuid(given[0])),
                new PureFunction("sql-literal", 1, 1, given -> sql(given[0])),
                new PureFunction("soql-literal", 1, 1, given -> soql(given[0])));
    }

    private static int limit(String function, JsonNode length) {
        if (!length.isIntegralNumber() || length.intValue() < 1) {
            throw PureFunction.refusal(function, "the second argument is the greatest length, a whole number from 1");
        }
        return length.intValue();
    }

    private static String text(String function, JsonNode node) {
        if (node.isContainerNode()) {
            throw PureFunction.refusal(function, "takes text, not " + Decimals.kind(node));
        }
        return node.isBigDecimal() ? node.decimalValue().toPlainString() : node.asText();
    }

    private static JsonNode clip(JsonNode given, int most) {
        if (given.isNull()) {
            return given;
        }
        return TextNode.valueOf(clipped(text("clip", given), most));
    }

    private static String clipped(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }

    private static JsonNode identifier(JsonNode given, int most) {
        if (given.isNull()) {
            return given;
        }
        String plain = MARKS.matcher(Normalizer.normalize(text("identifier", given), Normalizer.Form.NFKD))
                .replaceAll("");
        String slug = NOT_SLUG.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        String clipped = trimmed(clipped(trimmed(slug), most));
        return clipped.isEmpty() ? NullNode.getInstance() : TextNode.valueOf(clipped);
    }

    private static String trimmed(String slug) {
        return OUTER_DASHES.matcher(slug).replaceAll("");
    }

    private static boolean isAbsent(JsonNode given) {
        return given.isNull()
                || (given.isContainerNode() && given.isEmpty())
                || (given.isTextual() && given.textValue().isBlank());
    }

    private static JsonNode uuid(JsonNode given) {
        if (given.isNull()) {
            return given;
        }
        byte[] name = text("uuid-from", given).getBytes(StandardCharsets.UTF_8);
        return TextNode.valueOf(UUID.nameUUIDFromBytes(name).toString());
    }

    private static JsonNode sql(JsonNode given) {
        if (given.isNull()) {
            return TextNode.valueOf("NULL");
        }
        String text = text("sql-literal", given);
        if (text.indexOf('\0') >= 0) {
            throw PureFunction.refusal("sql-literal", "the text holds a NUL character, which no query may contain");
        }
        return TextNode.valueOf("'" + text.replace("'", "''") + "'");
    }

    private static JsonNode soql(JsonNode given) {
        if (given.isNull()) {
            return TextNode.valueOf("null");
        }
        StringBuilder quoted = new StringBuilder("'");
        text("soql-literal", given).chars().forEach(c -> escape(quoted, (char) c));
        return TextNode.valueOf(quoted.append('\'').toString());
    }

    private static void escape(StringBuilder quoted, char c) {
        switch (c) {
            case '\\', '\'', '"' -> quoted.append('\\').append(c);
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            case '\b' -> quoted.append("\\b");
            case '\f' -> quoted.append("\\f");
            default -> quoted.append(c);
        }
    }
}
