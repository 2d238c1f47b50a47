package io.baton.twin.salesforce.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.baton.twin.journal.Json;
import io.baton.twin.journal.Write;
import io.baton.twin.journal.Write.Outcome;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates, alters and deletes records, and stamps what it touches. */
public final class Writer {

    private final Store store;
    private final Clock clock;
    private final Assignments assignments;
    private final LastInstant instants = new LastInstant();

    public Writer(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.assignments = new Assignments(store);
    }

    /** A new record; the key is what its effects are counted under, the id where null. */
    public Row create(Sobject type, String id, ObjectNode body, @Nullable String key, Actor actor) {
        @Nullable JsonNode[] values = new JsonNode[type.fields().size()];
        type.booleans().forEach(field -> values[field.index()] = BooleanNode.FALSE);
        assignments.assign(type, values, body, actor);
        requireAll(type, values);
        long now = now();
        set(type, values, "Id", id);
        put(type, values, "CreatedDate", instants.node(now));
        set(type, values, "CreatedById", actor.userId());
        Row row = stamped(type, id, values, actor, now);
        store.put(row, write(row, key, actor, Outcome.CREATED));
        touchParent(row, actor, now);
        return row;
    }

    /** The record with these fields altered; it is stamped even where nothing changes. */
    public Row update(Row before, ObjectNode body, @Nullable String key, Actor actor) {
        @Nullable JsonNode[] values = before.copy();
        assignments.assign(before.type(), values, body, actor);
        requireAll(before.type(), values);
        boolean same = same(before, values);
        long now = now();
        Row row = stamped(before.type(), before.id(), values, actor, now);
        store.put(row, write(row, key, actor, same ? Outcome.SAME : Outcome.CHANGED));
        touchParent(row, actor, now);
        return row;
    }

    public void delete(Row row, @Nullable String key, Actor actor) {
        store.remove(row, write(row, key, actor, Outcome.DELETED));
        touchParent(row, actor, now());
    }

    /** A line item's change is its opportunity's change too. */
    private void touchParent(Row row, Actor actor, long now) {
        if (!row.type().name().equals("OpportunityLineItem")) {
            return;
        }
        Row parent = store.follow(row, row.type().field("OpportunityId"));
        if (parent != null && !isStamped(parent, actor, now)) {
            Row touched = stamped(parent.type(), parent.id(), parent.copy(), actor, now);
            store.put(touched, new Write("Opportunity", parent.id(), parent.id(), Outcome.UNCOUNTED, null));
        }
    }

    private static boolean isStamped(Row row, Actor actor, long now) {
        return row.stamp() == now && row.get("LastModifiedById").asText().equals(actor.userId());
    }

    private long now() {
        return Math.floorDiv(clock.millis(), 1000L);
    }

    private Row stamped(Sobject type, String id, @Nullable JsonNode[] values, Actor actor, long now) {
        put(type, values, "LastModifiedDate", instants.node(now));
        set(type, values, "LastModifiedById", actor.userId());
        put(type, values, "SystemModstamp", instants.node(now));
        return new Row(type, id, values, now);
    }

    private static void set(Sobject type, @Nullable JsonNode[] values, String field, String value) {
        put(type, values, field, TextNode.valueOf(value));
    }

    private static void put(Sobject type, @Nullable JsonNode[] values, String field, JsonNode value) {
        values[type.field(field).index()] = value;
    }

    private static boolean same(Row before, @Nullable JsonNode[] values) {
        return before.type().fields().stream().allMatch(field -> Json.same(before.get(field), values[field.index()]));
    }

    private static void requireAll(Sobject type, @Nullable JsonNode[] values) {
        List<String> missing = type.required().stream()
                .filter(field -> Json.same(values[field.index()], null))
                .map(Field::name)
                .toList();
        if (!missing.isEmpty()) {
            throw Errors.refused(
                    400,
                    "REQUIRED_FIELD_MISSING",
                    "Required fields are missing: " + missing,
                    missing.toArray(String[]::new));
        }
    }

    private static Write write(Row row, @Nullable String key, Actor actor, Outcome outcome) {
        return new Write(
                row.type().name(),
                key == null ? row.id() : key,
                row.id(),
                actor.byHand() ? Outcome.UNCOUNTED : outcome,
                actor.idempotencyKey());
    }

    /** Whether the body would alter anything about the record. */
    public boolean wouldAlter(Row before, ObjectNode body, Actor actor) {
        @Nullable JsonNode[] values = before.copy();
        assignments.assign(before.type(), values, body, actor);
        return !same(before, values);
    }
}
