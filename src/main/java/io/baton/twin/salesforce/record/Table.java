package io.baton.twin.salesforce.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The records of one object, found by id, by indexed field and in the order of SystemModstamp. */
public final class Table {

    private final Sobject type;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final IdentityHashMap<Field, Map<String, List<String>>> indexes = new IdentityHashMap<>();
    private final TreeMap<Stamp, Row> byStamp = new TreeMap<>();
    private long created;

    public Table(Sobject type) {
        this.type = type;
        type.fields().stream().filter(Field::indexed).forEach(field -> indexes.put(field, new HashMap<>()));
    }

    public Sobject type() {
        return type;
    }

    public String nextId() {
        return RecordIds.numbered(type.prefix(), created + 1);
    }

    public @Nullable Row find(String id) {
        return rows.get(RecordIds.full(id));
    }

    public Collection<Row> all() {
        return rows.values();
    }

    /** The rows with this value in an indexed field. */
    public List<Row> find(Field field, String value) {
        Map<String, List<String>> index = indexes.get(field);
        if (index == null) {
            throw new IllegalArgumentException(field.name() + " is not indexed");
        }
        return index.getOrDefault(indexKey(field, value), List.of()).stream()
                .map(rows::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The rows not older than this, oldest first. */
    public Collection<Row> since(long seconds) {
        return byStamp.tailMap(new Stamp(seconds, ""), true).values();
    }

    /** Puts a row in place of the one with its id, which is answered. */
    public @Nullable Row put(Row row) {
        Row before = rows.put(row.id(), row);
        created += before == null ? 1 : 0;
        move(row.id(), before, row);
        return before;
    }

    public void remove(String id) {
        Row before = rows.remove(id);
        if (before != null) {
            move(id, before, null);
        }
    }

    private void move(String id, @Nullable Row before, @Nullable Row after) {
        if (before != null) {
            byStamp.remove(new Stamp(before.stamp(), id));
        }
        if (after != null) {
            byStamp.put(new Stamp(after.stamp(), id), after);
        }
        indexes.forEach((field, index) -> move(index, id, indexKey(field, before), indexKey(field, after)));
    }

    private static void move(Map<String, List<String>> index, String id, @Nullable String from, @Nullable String to) {
        if (Objects.equals(from, to)) {
            return;
        }
        if (from != null) {
            index.getOrDefault(from, new ArrayList<>()).remove(id);
        }
        if (to != null) {
            index.computeIfAbsent(to, key -> new ArrayList<>(1)).add(id);
        }
    }

    private static @Nullable String indexKey(Field field, @Nullable Row row) {
        JsonNode value = row == null ? null : row.get(field);
        return value == null || value.isNull() ? null : indexKey(field, value.asText());
    }

    private static String indexKey(Field field, String value) {
        return field.holdsIds() ? RecordIds.full(value) : value.toLowerCase(Locale.ROOT);
    }

    public void clear() {
        rows.clear();
        byStamp.clear();
        indexes.values().forEach(Map::clear);
        created = 0;
    }
}
