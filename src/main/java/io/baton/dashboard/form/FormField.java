package io.baton.dashboard.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.baton.dashboard.form.FieldShape.Kind;
import io.baton.dashboard.words.ValueText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One field of a task's form, ready to be shown.
 *
 * @param id      of its first input
 * @param present what stands in the record now, as text; null for nothing
 * @param cells   its inputs, unless it is a list
 * @param heads   of a list: what its members are called
 * @param rows    of a list: the inputs of each element, one list for each member, with room for more elements
 * @param fault   what is wrong with what was typed; null for nothing
 */
public record FormField(
        String id,
        Question question,
        boolean closed,
        @Nullable String present,
        List<Cell> cells,
        List<String> heads,
        List<List<List<Cell>>> rows,
        @Nullable String fault) {

    private static final int SPARE = 2;

    /** The fields of a form, in the order of the questions. */
    public static List<FormField> of(
            List<Question> questions, Shapes shapes, Entries entries, Map<String, String> faults) {
        List<FormField> fields = new ArrayList<>();
        for (Question question : questions) {
            String id = "field-" + (fields.size() + 1);
            fields.add(field(id, question, shapes.of(question.path()), entries, faults.get(question.path())));
        }
        return fields;
    }

    private static FormField field(
            String id, Question question, FieldShape shape, Entries entries, @Nullable String fault) {
        boolean closed = question.atSource() || shape.kind() == Kind.CLOSED;
        JsonNode now = question.present();
        String present = now.isMissingNode() || now.isNull() || shape.kind() == Kind.ROWS ? null : ValueText.of(now);
        Cells cells = new Cells(entries);
        String name = Entries.name(question.path());
        if (closed) {
            return new FormField(id, question, true, present, List.of(), List.of(), List.of(), fault);
        }
        if (shape.kind() != Kind.ROWS) {
            List<Cell> inputs = cells.of(id, name, question.label(), shape, now);
            return new FormField(id, question, false, present, inputs, List.of(), List.of(), fault);
        }
        List<String> heads =
                shape.columns().stream().map(FieldShape.Column::label).toList();
        return new FormField(
                id, question, false, null, List.of(), heads, rows(id, name, shape, now, entries, cells), fault);
    }

    private static List<List<List<Cell>>> rows(
            String id, String name, FieldShape shape, JsonNode present, Entries entries, Cells cells) {
        int count = entries.sent() ? entries.rows(name) : present.size() + SPARE;
        List<List<List<Cell>>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int row = i;
            JsonNode element = present.has(i) ? present.get(i) : MissingNode.getInstance();
            String first = row == 0 ? id : id + "-" + row; // a link to the field leads to its first input
            rows.add(shape.columns().stream()
                    .map(column -> cells.of(
                            column.equals(shape.columns().get(0)) ? first : first + "-" + column.name(),
                            Entries.cell(name, row, column.name()),
                            column.label() + ", row " + (row + 1),
                            column.shape(),
                            element.path(column.name())))
                    .toList());
        }
        return rows;
    }

    /** The id of the reason, which describes the input to those who hear it. */
    public String whyId() {
        return id + "-why";
    }

    public boolean isList() {
        return !heads.isEmpty();
    }
}
