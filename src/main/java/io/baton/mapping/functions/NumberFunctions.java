package io.baton.mapping.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.schibsted.spt.data.jslt.Function;
import com.schibsted.spt.data.jslt.JsltException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code decimal}, {@code decimal-text}, {@code percent}, {@code product}, and exact {@code number round sum}. */
final class NumberFunctions {

    private NumberFunctions() {}

    static List<Function> all() {
        return List.of(
                new PureFunction("decimal", 1, 1, given -> decimal(given[0])),
                new PureFunction("decimal-text", 1, 1, given -> text(Decimals.of(given[0], "decimal-text"))),
                new PureFunction("percent", 1, 1, given -> percent(given[0])),
                new PureFunction("product", 2, 2, given -> product(given[0], given[1])),
                new PureFunction("number", 1, 2, NumberFunctions::number),
                new PureFunction("round", 1, 2, NumberFunctions::round),
                new PureFunction("sum", 1, 1, given -> sum(given[0])));
    }

    private static JsonNode decimal(JsonNode given) {
        BigDecimal value = Decimals.of(given, "decimal");
        return value == null ? NullNode.getInstance() : Decimals.node(value);
    }

    private static JsonNode text(@Nullable BigDecimal value) {
        return value == null
                ? NullNode.getInstance()
                : TextNode.valueOf(Decimals.withoutTrailingZeros(value).toPlainString());
    }

    private static JsonNode percent(JsonNode given) {
        if (given.isTextual() && given.textValue().strip().endsWith("%")) {
            String text = given.textValue().strip();
            return text(Decimals.of(TextNode.valueOf(text.substring(0, text.length() - 1)), "percent"));
        }
        return text(Decimals.of(given, "percent"));
    }

    private static JsonNode product(JsonNode left, JsonNode right) {
        BigDecimal one = Decimals.of(left, "product");
        BigDecimal other = Decimals.of(right, "product");
        return one == null || other == null ? NullNode.getInstance() : Decimals.node(one.multiply(other));
    }

    private static JsonNode number(JsonNode[] given) {
        if (given[0].isNumber()) {
            return given[0];
        }
        try {
            BigDecimal value = Decimals.of(given[0], "number");
            return value != null ? smallest(value) : given.length > 1 ? given[1] : NullNode.getInstance();
        } catch (JsltException noNumber) {
            if (given.length > 1) {
                return given[1];
            }
            throw noNumber;
        }
    }

    private static JsonNode round(JsonNode[] given) {
        BigDecimal value = Decimals.of(given[0], "round");
        if (value == null) {
            return NullNode.getInstance();
        }
        int digits = given.length > 1 ? given[1].asInt() : 0;
        return smallest(value.setScale(digits, RoundingMode.HALF_UP));
    }

    private static JsonNode sum(JsonNode given) {
        if (given.isNull()) {
            return given;
        } else if (!given.isArray()) {
            throw PureFunction.refusal("sum", "takes an array of numbers, not " + Decimals.kind(given));
        }
        BigDecimal total = BigDecimal.ZERO;
        for (JsonNode element : given) {
            BigDecimal value = Decimals.of(element, "sum");
            total = value == null ? total : total.add(value);
        }
        return smallest(total);
    }

    /** Whole numbers as JSLT's own whole numbers, so that they index and compare as an author expects. */
    private static JsonNode smallest(BigDecimal value) {
        if (value.scale() > 0) {
            return DecimalNode.valueOf(value);
        }
        BigInteger whole = value.toBigIntegerExact();
        if (whole.bitLength() < Integer.SIZE) {
            return IntNode.valueOf(whole.intValue());
        }
        return whole.bitLength() < Long.SIZE ? LongNode.valueOf(whole.longValue()) : BigIntegerNode.valueOf(whole);
    }
}
