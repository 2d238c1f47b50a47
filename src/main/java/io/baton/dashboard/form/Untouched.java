package io.baton.dashboard.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tells whether a field came back as it was shown. Its text is compared, not its value: what stands in a record may be
 * written otherwise than a form writes it, and browsers have line breaks of their own.
 */
final class Untouched {

    private Untouched() {}

    static boolean is(Question question, Shapes shapes, Entries entries) {
        FormField shown =
                FormField.of(List.of(question), shapes, Entries.NONE, Map.of()).get(0);
        Stream<Cell> inRows = shown.rows().stream().flatMap(row -> row.stream().flatMap(List::stream));
        boolean rowsAdded =
                entries.rows(Entries.name(question.path())) > shown.rows().size();
        return !rowsAdded
                && Stream.concat(shown.cells().stream(), inRows)
                        .allMatch(cell -> text(cell, cell.value()).equals(text(cell, entries.of(cell.name()))));
    }

    /** As both a record and a browser would have it. A line of text has no breaks, since its input takes them out. */
    private static String text(Cell cell, String value) {
        return value.replaceAll("\r\n?|\n", cell.isTextArea() ? "\n" : "").strip();
    }
}
