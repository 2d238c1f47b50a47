package io.baton.twin.salesforce.soql;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.journal.Json;
import io.baton.twin.salesforce.record.Field;
import io.baton.twin.salesforce.record.Row;
import io.baton.twin.salesforce.record.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renders rows with chosen columns, what lies behind a reference as an object of its own. */
public final class Rows {

    private final Store store;
    private final String servicePath;
    private final List<Field> own = new ArrayList<>();
    private final Map<Field, Rows> behind = new LinkedHashMap<>();

    public Rows(Store store, List<Column> columns, String servicePath) {
        this.store = store;
        this.servicePath = servicePath;
        Map<Field, List<Column>> deeper = new LinkedHashMap<>();
        for (Column column : columns) {
            if (column.path().isEmpty()) {
                own.add(column.field());
            } else {
                deeper.computeIfAbsent(column.path().get(0), reference -> new ArrayList<>())
                        .add(column.behindFirst());
            }
        }
        deeper.forEach((reference, rest) -> behind.put(reference, new Rows(store, rest, servicePath)));
    }

    public ObjectNode render(Row row) {
        ObjectNode record = Json.object();
        String type = row.type().name();
        record.putObject("attributes").put("type", type).put("url", servicePath + "/sobjects/" + type + "/" + row.id());
        own.forEach(field -> record.set(field.name(), row.get(field)));
        behind.forEach((reference, rows) -> render(record, reference, rows, store.follow(row, reference)));
        return record;
    }

    private static void render(ObjectNode record, Field reference, Rows rows, @Nullable Row target) {
        String relation = reference.relation() == null ? reference.name() : reference.relation();
        record.set(relation, target == null ? NullNode.getInstance() : rows.render(target));
    }
}
