package io.baton.twin.salesforce.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.journal.Effects;
import io.baton.twin.journal.Journal;
import io.baton.twin.journal.Json;
import io.baton.twin.journal.Write;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All records. Writes take effect at once, and are journaled and counted together at {@link #commit} or undone
 * together at {@link #rollback}.
 */
public final class Store {

    private record Change(@Nullable Row before, @Nullable Row after, Write write) {}

    private final Journal journal;
    private final Effects effects;
    private final Map<Sobject, Table> tables = new LinkedHashMap<>();
    private final Schema schema;
    private final List<Change> pending = new ArrayList<>();

    public Store(Schema schema, Journal journal, Effects effects) {
        this.schema = schema;
        this.journal = journal;
        this.effects = effects;
        schema.all().forEach(type -> tables.put(type, new Table(type)));
    }

    public Schema schema() {
        return schema;
    }

    public Table table(Sobject type) {
        Table table = tables.get(type);
        if (table == null) {
            throw new IllegalArgumentException(type.name());
        }
        return table;
    }

    public Table table(String object) {
        return table(schema.object(object));
    }

    /** The record a reference points at, or null. */
    public @Nullable Row follow(Row row, Field reference) {
        JsonNode id = row.get(reference);
        String target = reference.target();
        return id.isNull() || target == null ? null : table(target).find(id.asText());
    }

    public void put(Row row, Write write) {
        pending.add(new Change(table(row.type()).put(row), row, write));
    }

    public void remove(Row row, Write write) {
        table(row.type()).remove(row.id());
        pending.add(new Change(row, null, write));
    }

    /** Journals all writes since the last commit in one line, so that they survive together or not at all. */
    public void commit() {
        if (pending.isEmpty()) {
            return;
        }
        ArrayNode line = Json.MAPPER.createArrayNode();
        for (Change change : pending) {
            line.add(entry(change));
            effects.count(change.write());
        }
        journal.append(line);
        pending.clear();
    }

    public void rollback() {
        for (int i = pending.size() - 1; i >= 0; i--) {
            Change change = pending.get(i);
            if (change.before() != null) {
                table(change.before().type()).put(change.before());
            } else if (change.after() != null) {
                table(change.after().type()).remove(change.after().id());
            }
        }
        pending.clear();
    }

    private static ObjectNode entry(Change change) {
        ObjectNode entry = change.write().into(Json.object());
        Row after = change.after();
        if (after != null) {
            entry.put("at", after.stamp()).set("f", altered(change.before(), after));
        }
        return entry;
    }

    private static ObjectNode altered(@Nullable Row before, Row after) {
        ObjectNode altered = Json.object();
        for (Field field : after.type().fields()) {
            JsonNode value = after.get(field);
            JsonNode old = before == null ? NullNode.getInstance() : before.get(field);
            if (!value.equals(old)) {
                altered.set(field.name(), value);
            }
        }
        return altered;
    }

    public void load() {
        journal.replay(line -> line.forEach(entry -> replay((ObjectNode) entry)));
    }

    private void replay(ObjectNode entry) {
        Write write = Write.from(entry);
        effects.count(write);
        Table table = table(write.object());
        JsonNode altered = entry.get("f");
        if (altered == null) {
            table.remove(write.id());
            return;
        }
        Row before = table.find(write.id());
        @Nullable
        JsonNode[] values = before == null ? new JsonNode[table.type().fields().size()] : before.copy();
        altered.properties()
                .forEach(field -> values[table.type().field(field.getKey()).index()] = field.getValue());
        table.put(new Row(table.type(), write.id(), values, entry.path("at").asLong()));
    }

    public void clear() {
        pending.clear();
        tables.values().forEach(Table::clear);
        effects.clear();
        journal.clear();
    }
}
