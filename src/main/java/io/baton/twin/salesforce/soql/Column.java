package io.baton.twin.salesforce.soql;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.baton.twin.salesforce.record.Field;
import io.baton.twin.salesforce.record.Row;
import io.baton.twin.salesforce.record.Schema;
import io.baton.twin.salesforce.record.Sobject;
import io.baton.twin.salesforce.record.Store;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field of a query: the references to follow, then the field. */
public record Column(List<Field> path, Field field) {

    /** What {@code Account.Owner.Name} means for an object, or null where it means nothing. */
    public static @Nullable Column resolve(Schema schema, Sobject object, String dotted) {
        String[] parts = dotted.split("\\.", -1);
        List<Field> path = new ArrayList<>();
        Sobject at = object;
        for (int i = 0; i < parts.length - 1; i++) {
            Field reference = at.relation(parts[i]);
            if (reference == null || reference.target() == null) {
                return null;
            }
            path.add(reference);
            at = schema.object(reference.target());
        }
        Field field = at.find(parts[parts.length - 1]);
        return field == null ? null : new Column(List.copyOf(path), field);
    }

    public JsonNode value(Row row, Store store) {
        Row at = row;
        for (Field reference : path) {
            at = store.follow(at, reference);
            if (at == null) {
                return NullNode.getInstance();
            }
        }
        return at.get(field);
    }

    /** The same column seen from the object its first reference points at. */
    public Column behindFirst() {
        return new Column(path.subList(1, path.size()), field);
    }

    public boolean isOwn(String name) {
        return path.isEmpty() && field.name().equals(name);
    }
}
