package io.baton.twin.salesforce.soql;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.twin.query.Filter.Comparison;
import io.baton.twin.query.Filter.Operator;
import io.baton.twin.query.Like;
import io.baton.twin.salesforce.record.Field;
import io.baton.twin.salesforce.record.Row;
import io.baton.twin.salesforce.record.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Turns single comparisons of a query into tests of rows. */
final class Conditions {

    private final Store store;
    private final Columns columns;

    Conditions(Store store, Columns columns) {
        this.store = store;
        this.columns = columns;
    }

    Predicate<Row> test(Comparison comparison) {
        Column column = columns.of(comparison.field(), comparison.position());
        Predicate<JsonNode> test = test(comparison, column.field());
        return row -> test.test(column.value(row, store));
    }

    private Predicate<JsonNode> test(Comparison comparison, Field field) {
        if (comparison.operator() == Operator.LIKE) {
            Pattern pattern = Like.pattern(comparison.value().text(), false);
            return value -> !value.isNull() && pattern.matcher(value.asText()).matches();
        }
        List<Operand> operands = operands(comparison, field);
        Operand first = operands.get(0);
        return switch (comparison.operator()) {
            case EQUAL -> first::equalTo;
            case NOT_EQUAL -> value -> !first.equalTo(value);
            case IN -> value -> operands.stream().anyMatch(operand -> operand.equalTo(value));
            case NOT_IN -> value -> operands.stream().noneMatch(operand -> operand.equalTo(value));
            case LESS -> ordered(first, order -> order < 0);
            case LESS_OR_EQUAL -> ordered(first, order -> order <= 0);
            case GREATER -> ordered(first, order -> order > 0);
            case GREATER_OR_EQUAL -> ordered(first, order -> order >= 0);
            case LIKE -> throw new IllegalStateException();
        };
    }

    private static Predicate<JsonNode> ordered(Operand operand, IntPredicate order) {
        return value -> !operand.isNull() && !value.isNull() && order.test(operand.compare(value));
    }

    /** The comparison's literals as operands; refuses one that does not fit the field. */
    List<Operand> operands(Comparison comparison, Field field) {
        List<Operand> operands = new ArrayList<>();
        for (var literal : comparison.values()) {
            Operand operand = Operand.of(field, literal);
            if (operand == null) {
                throw columns.wrongLiteral(field, comparison.position());
            }
            operands.add(operand);
        }
        return operands;
    }
}
