package io.baton.twin.salesforce.soql;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.twin.query.Filter.Literal;
import io.baton.twin.salesforce.record.Field;
import io.baton.twin.salesforce.record.Instants;
import io.baton.twin.salesforce.record.RecordIds;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A literal that fits a field's type, ready to be compared with its values. */
record Operand(Field.Type type, @Nullable Object value) {

    /** Null where SOQL does not let this literal stand beside this field. */
    static @Nullable Operand of(Field field, Literal literal) {
        if (literal.kind() == Literal.Kind.NULL) {
            return new Operand(field.type(), null);
        }
        Object value = switch (field.type()) {
            case TEXT -> literal.kind() == Literal.Kind.TEXT ? literal.text() : null;
            case ID, REFERENCE -> literal.kind() == Literal.Kind.TEXT ? RecordIds.full(literal.text()) : null;
            case NUMBER -> literal.kind() == Literal.Kind.NUMBER ? new BigDecimal(literal.text()) : null;
            case BOOLEAN -> literal.kind() == Literal.Kind.BOOLEAN ? Boolean.parseBoolean(literal.text()) : null;
            case DATE -> literal.kind() == Literal.Kind.TIME && Instants.isDate(literal.text()) ? literal.text() : null;
            case DATETIME -> literal.kind() == Literal.Kind.TIME ? Instants.normal(literal.text()) : null;
        };
        return value == null ? null : new Operand(field.type(), value);
    }

    boolean isNull() {
        return value == null;
    }

    boolean equalTo(JsonNode other) {
        if (value == null || other.isNull()) {
            return value == null && other.isNull();
        }
        return compare(other) == 0;
    }

    /** How a value that is not null compares with this operand, which is not null either. */
    int compare(JsonNode other) {
        if (value instanceof BigDecimal number) {
            return other.decimalValue().compareTo(number);
        }
        if (value instanceof Boolean bool) {
            return Boolean.compare(other.asBoolean(), bool);
        }
        String text = String.valueOf(value);
        return type == Field.Type.TEXT
                ? other.asText().compareToIgnoreCase(text)
                : other.asText().compareTo(text);
    }
}
