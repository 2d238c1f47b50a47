package io.baton.mapping.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.schibsted.spt.data.jslt.Function;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code money}, {@code money-sum} and {@code money-equal}: amounts that never pass through binary floats. */
final class MoneyFunctions {

    private MoneyFunctions() {}

    static List<Function> all() {
        return List.of(
                new PureFunction("money", 2, 2, given -> money(given[0], given[1])),
                new PureFunction("money-sum", 1, 1, given -> sum(given[0])),
                new PureFunction(
                        "money-equal", 2, 2, given -> BooleanNode.valueOf(equal(part(given[0]), part(given[1])))));
    }

    /** An amount in one currency, inside this class. */
    private record Part(BigDecimal amount, Currency currency) {}

    private static JsonNode money(JsonNode amount, JsonNode code) {
        BigDecimal value = Decimals.of(amount, "money");
        boolean noCurrency =
                code.isNull() || (code.isTextual() && code.textValue().isBlank());
        return value == null || noCurrency ? NullNode.getInstance() : node(new Part(value, currency(code, "money")));
    }

    private static Currency currency(JsonNode code, String function) {
        try {
            return Currency.getInstance(code.asText().strip());
        } catch (IllegalArgumentException unknown) {
            throw PureFunction.refusal(
                    function, "the currency is not an ISO 4217 code; write three capitals such as EUR");
        }
    }

    private static JsonNode node(Part money) {
        BigDecimal exact = Decimals.withoutTrailingZeros(money.amount());
        int digits = Math.max(exact.scale(), money.currency().getDefaultFractionDigits());
        return JsonNodeFactory.instance
                .objectNode()
                .put("amount", exact.setScale(digits).toPlainString())
                .put("currency", money.currency().getCurrencyCode());
    }

    private static JsonNode sum(JsonNode given) {
        if (!given.isNull() && !given.isArray()) {
            throw PureFunction.refusal("money-sum", "takes an array of money, not " + Decimals.kind(given));
        }
        Part total = null;
        for (JsonNode element : given) {
            total = plus(total, part(element));
        }
        return total == null ? NullNode.getInstance() : node(total);
    }

    private static @Nullable Part plus(@Nullable Part total, @Nullable Part next) {
        if (total == null || next == null) {
            return total == null ? next : total;
        } else if (!total.currency().equals(next.currency())) {
            throw PureFunction.refusal(
                    "money-sum", "amounts in different currencies do not add up; sum each currency by itself");
        }
        return new Part(total.amount().add(next.amount()), total.currency());
    }

    private static boolean equal(@Nullable Part one, @Nullable Part other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.currency().equals(other.currency()) && one.amount().compareTo(other.amount()) == 0;
    }

    private static @Nullable Part part(JsonNode money) {
        if (money.isNull()) {
            return null;
        } else if (!money.has("amount") || !money.has("currency")) {
            throw PureFunction.refusal("money", "takes money {amount, currency}; make it by money(amount, currency)");
        }
        BigDecimal amount = Decimals.of(money.get("amount"), "money");
        return amount == null ? null : new Part(amount, currency(money.get("currency"), "money"));
    }
}
