package io.baton.dashboard.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.dashboard.form.FieldShape.Column;
import io.baton.dashboard.form.Reading.Nothing;
import io.baton.dashboard.form.Reading.Value;
import io.baton.dashboard.form.Reading.Wrong;
import java.util.List;

/** Reads the rows of a list. An emptied row is taken out; what a row does not show of its element stays. */
record RowReading(String name, List<Column> columns, Entries entries) {

    Reading over(JsonNode present) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (int row = 0; row < entries.rows(name); row++) {
            ObjectNode element = element(present, row);
            int filled = 0;
            for (Column column : columns) {
                Reading read = CellReading.of(Entries.cell(name, row, column.name()), column.shape(), entries);
                if (read instanceof Wrong wrong) {
                    return new Wrong("row " + (row + 1) + ", " + column.label() + ": " + wrong.message());
                }
                filled += put(element, column, read);
            }
            if (filled > 0) {
                list.add(element);
            }
        }
        return list.isEmpty() ? new Nothing() : new Value(list);
    }

    private static int put(ObjectNode element, Column column, Reading read) {
        if (read instanceof Value value) {
            element.set(column.name(), value.node());
            return 1;
        }
        element.remove(column.name());
        return 0;
    }

    /** A copy of the element that stands there, or a new one with a key that no other element has. */
    private static ObjectNode element(JsonNode present, int row) {
        return present.get(row) instanceof ObjectNode there
                ? there.deepCopy()
                : JsonNodeFactory.instance.objectNode().put("key", "added-" + (row + 1));
    }
}
