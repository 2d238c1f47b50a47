package io.baton.mapping.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Exact decimals out of whatever a vendor writes for a number. */
final class Decimals {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,2})?");

    private Decimals() {}

    /** The exact value of a number or of its text; null for null and blank text. */
    static @Nullable BigDecimal of(JsonNode node, String function) {
        if (node.isNull()) {
            return null;
        } else if (node.isNumber()) {
            return plain(node.decimalValue(), function);
        } else if (!node.isTextual()) {
            throw PureFunction.refusal(
                    function, "takes a number or its text, not " + kind(node) + "; pick the member that holds it");
        }
        String text = node.textValue().strip();
        return text.isEmpty() ? null : parse(text, function);
    }

    private static BigDecimal parse(String text, String function) {
        if (!DECIMAL.matcher(text).matches()) {
            throw PureFunction.refusal(
                    function, "the text is no decimal number; write digits with a point, such as 1234.50");
        }
        return plain(new BigDecimal(text), function);
    }

    /** Refuses numbers whose plain form would be absurdly long, and leaves no negative scale behind. */
    private static BigDecimal plain(BigDecimal value, String function) {
        if (Math.abs((long) value.scale()) > 100) {
            throw PureFunction.refusal(function, "the number has more than 100 digits before or after the point");
        }
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /** The number in JSON as written, scale included. */
    static JsonNode node(BigDecimal value) {
        return DecimalNode.valueOf(value);
    }

    static BigDecimal withoutTrailingZeros(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case STRING -> "text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL, MISSING -> "null";
            case BINARY, POJO -> "something that is not JSON";
        };
    }
}
