package io.baton.twin.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.query.Filter.Comparison;
import io.baton.twin.query.Filter.Literal;
import io.baton.twin.query.Filter.Operator;
import io.baton.twin.query.Like;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** One comparison of a query, over columns as SuiteQL sees them: text, with T and F for true and false. */
record SuiteQlColumn(Comparison comparison) {

    Predicate<ObjectNode> predicate() {
        if (comparison.value().kind() == Literal.Kind.NULL) {
            boolean wanted = comparison.operator() == Operator.EQUAL;
            return row -> column(row, comparison.field()).isEmpty() == wanted;
        }
        Predicate<String> test = test();
        return row -> {
            String value = column(row, comparison.field());
            return !value.isEmpty() && test.test(cased(value));
        };
    }

    private String cased(String value) {
        return switch (comparison.function()) {
            case "LOWER" -> value.toLowerCase(Locale.ROOT);
            case "UPPER" -> value.toUpperCase(Locale.ROOT);
            default -> value;
        };
    }

    private Predicate<String> test() {
        String first = comparison.value().text();
        return switch (comparison.operator()) {
            case EQUAL -> value -> order(value, first) == 0;
            case NOT_EQUAL -> value -> order(value, first) != 0;
            case LESS -> value -> order(value, first) < 0;
            case LESS_OR_EQUAL -> value -> order(value, first) <= 0;
            case GREATER -> value -> order(value, first) > 0;
            case GREATER_OR_EQUAL -> value -> order(value, first) >= 0;
            case IN -> this::listed;
            case NOT_IN -> value -> !listed(value);
            case LIKE -> {
                Pattern pattern = Like.pattern(first, true);
                yield value -> pattern.matcher(value).matches();
            }
        };
    }

    private boolean listed(String value) {
        return comparison.values().stream().anyMatch(literal -> order(value, literal.text()) == 0);
    }

    private int order(String value, String literal) {
        if (comparison.value().kind() == Literal.Kind.NUMBER && value.matches("-?\\d+(\\.\\d+)?")) {
            return new BigDecimal(value).compareTo(new BigDecimal(literal));
        }
        return value.compareTo(literal);
    }

    /** A record's value under a column's name in any case; empty where there is none. */
    static String column(JsonNode row, String column) {
        for (Map.Entry<String, JsonNode> field : row.properties()) {
            if (field.getKey().equalsIgnoreCase(column)) {
                return text(field.getValue());
            }
        }
        return "";
    }

    private static String text(JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean() ? "T" : "F";
        }
        return value.isObject() ? value.path("id").asText() : value.isNull() ? "" : value.asText();
    }
}
