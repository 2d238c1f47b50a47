package io.baton.dashboard.form;

import java.util.List;

/**
 * What a field takes.
 *
 * @param choices for {@link Kind#CHOICE}: what may be chosen
 * @param columns for {@link Kind#ROWS}: the members of each element that people enter
 */
public record FieldShape(Kind kind, List<String> choices, List<Column> columns) {

    /** The kinds of entry; everything is typed or chosen, nothing is ever JSON. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        EMAIL,
        ADDRESS,
        DATE,
        TIME,
        WHOLE_NUMBER,
        DECIMAL,
        MONEY,
        CURRENCY,
        COUNTRY,
        CHOICE,
        YES_NO,
        ROWS,
        /** Nothing that can be entered in a form; it is put right in its own system. */
        CLOSED
    }

    /** One member of each element of a list. */
    public record Column(String name, String label, FieldShape shape) {}

    public FieldShape {
        choices = List.copyOf(choices);
        columns = List.copyOf(columns);
    }

    static FieldShape of(Kind kind) {
        return new FieldShape(kind, List.of(), List.of());
    }

    static FieldShape choice(List<String> choices) {
        return new FieldShape(Kind.CHOICE, choices, List.of());
    }

    static FieldShape rows(List<Column> columns) {
        return new FieldShape(Kind.ROWS, List.of(), columns);
    }
}
