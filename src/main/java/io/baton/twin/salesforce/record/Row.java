package io.baton.twin.salesforce.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.journal.Json;
import org.jspecify.annotations.Nullable;

/** One record as it is at one time; never altered. */
public final class Row {

    private final Sobject type;
    private final String id;
    private final @Nullable JsonNode[] values;
    private final long stamp;

    public Row(Sobject type, String id, @Nullable JsonNode[] values, long stamp) {
        this.type = type;
        this.id = id;
        this.values = values;
        this.stamp = stamp;
    }

    public Sobject type() {
        return type;
    }

    public String id() {
        return id;
    }

    /** SystemModstamp in seconds: like the real one it counts no milliseconds. */
    public long stamp() {
        return stamp;
    }

    /** The value, or null in JSON. */
    public JsonNode get(Field field) {
        JsonNode value = values[field.index()];
        return value == null ? NullNode.getInstance() : value;
    }

    public JsonNode get(String field) {
        return get(type.field(field));
    }

    /** All its fields. */
    public ObjectNode whole() {
        ObjectNode all = Json.object();
        type.fields().forEach(field -> all.set(field.name(), get(field)));
        return all;
    }

    /** A copy of the values to alter. */
    public @Nullable JsonNode[] copy() {
        return values.clone();
    }
}
