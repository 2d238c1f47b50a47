package io.baton.twin.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.baton.twin.http.Answer;
import io.baton.twin.journal.Json;
import io.baton.twin.salesforce.record.Actor;
import io.baton.twin.salesforce.record.Errors;
import io.baton.twin.salesforce.record.Field;
import io.baton.twin.salesforce.record.Row;
import io.baton.twin.salesforce.record.Sobject;
import io.baton.twin.salesforce.record.Store;
import io.baton.twin.salesforce.record.Table;
import io.baton.twin.salesforce.record.Writer;
import io.baton.twin.salesforce.soql.Column;
import io.baton.twin.salesforce.soql.Rows;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be done to single records: create, read, alter, upsert by external id, delete. */
final class Sobjects {

    private final Store store;
    private final Writer writer;

    Sobjects(Store store, Writer writer) {
        this.store = store;
        this.writer = writer;
    }

    Sobject type(String object) {
        Sobject type = store.schema().find(object);
        if (type == null) {
            throw Errors.notFound();
        }
        return type;
    }

    Answer create(String object, @Nullable JsonNode body, Actor actor) {
        Sobject type = type(object);
        ObjectNode fields = fields(body);
        String key = Json.text(fields, "Baton_Key__c");
        Row row = writer.create(type, store.table(type).nextId(), fields, key, actor);
        return Answer.json(201, written(row, null))
                .with("Location", "/services/data/v60.0/sobjects/" + object + "/" + row.id());
    }

    Answer read(String object, String id, Call call) {
        return Answer.json(200, rendered(row(type(object), id), call));
    }

    Answer update(String object, String id, @Nullable JsonNode body, Actor actor) {
        Row row = row(type(object), id);
        writer.update(row, fields(body), key(row), actor);
        return Answer.empty(204);
    }

    Answer delete(String object, String id, Actor actor) {
        Row row = row(type(object), id);
        writer.delete(row, key(row), actor);
        return Answer.empty(204);
    }

    private Row row(Sobject type, String id) {
        Row row = store.table(type).find(id);
        if (row == null) {
            throw Errors.notFound();
        }
        return row;
    }

    /** Effects of a record that has a key of ours are counted under it, of any other under its id. */
    private static @Nullable String key(Row row) {
        Field field = row.type().find("Baton_Key__c");
        JsonNode key = field == null ? null : row.get(field);
        return key == null || key.isNull() ? null : key.asText();
    }

    Answer readBy(ExternalKey key, Call call) {
        List<Row> found = found(key);
        if (found.isEmpty()) {
            throw Errors.notFound();
        }
        return found.size() > 1 ? choices(key, found, call) : Answer.json(200, rendered(found.get(0), call));
    }

    Answer deleteBy(ExternalKey key, Call call) {
        List<Row> found = found(key);
        if (found.isEmpty()) {
            throw Errors.notFound();
        }
        return found.size() > 1
                ? choices(key, found, call)
                : delete(key.object(), found.get(0).id(), call.actor());
    }

    /** 201 where it was created, 200 where it was there, 300 and nothing done where several were. */
    Answer upsert(ExternalKey key, @Nullable JsonNode body, Call call) {
        List<Row> found = found(key);
        ObjectNode fields = fields(body);
        if (fields.has(key.field())) {
            String message = "The " + key.field() + " field should not be specified in the sobject data.";
            throw Errors.refused(400, "INVALID_FIELD", message, key.field());
        }
        if (found.size() > 1) {
            return choices(key, found, call);
        }
        if (found.size() == 1) {
            Row row = writer.update(found.get(0), fields, key.value(), call.actor());
            return Answer.json(200, written(row, false));
        }
        ObjectNode keyed = fields.deepCopy();
        keyed.set(key.field(), TextNode.valueOf(key.value()));
        Sobject type = type(key.object());
        Row row = writer.create(type, store.table(type).nextId(), keyed, key.value(), call.actor());
        return Answer.json(201, written(row, true));
    }

    private List<Row> found(ExternalKey key) {
        Sobject type = type(key.object());
        Field field = type.find(key.field());
        if (field == null || !field.external()) {
            String message = "Provided external ID field does not exist or is not accessible: " + key.field();
            throw Errors.refused(404, "NOT_FOUND", message);
        }
        Table table = store.table(type);
        return table.find(field, key.value());
    }

    private static Answer choices(ExternalKey key, List<Row> found, Call call) {
        ArrayNode urls = Json.MAPPER.createArrayNode();
        found.forEach(row -> urls.add(call.servicePath() + "/sobjects/" + key.object() + "/" + row.id()));
        return Answer.json(300, urls);
    }

    private static ObjectNode written(Row row, @Nullable Boolean created) {
        ObjectNode body = Json.object().put("id", row.id()).put("success", true);
        body.putArray("errors");
        return created == null ? body : body.put("created", created);
    }

    private ObjectNode rendered(Row row, Call call) {
        String wanted = call.param("fields");
        List<Column> columns = wanted.isEmpty()
                ? row.type().fields().stream()
                        .map(field -> new Column(List.of(), field))
                        .toList()
                : Arrays.stream(wanted.split(",", -1))
                        .map(name -> column(row.type(), name.trim()))
                        .toList();
        return new Rows(store, columns, call.servicePath()).render(row);
    }

    private Column column(Sobject type, String name) {
        Column column = Column.resolve(store.schema(), type, name);
        if (column == null) {
            throw Errors.noSuchColumn(name, type.name());
        }
        return column;
    }

    private static ObjectNode fields(@Nullable JsonNode body) {
        if (body instanceof ObjectNode fields) {
            return fields;
        }
        throw Errors.notJson("The HTTP entity body is required, but this request has no entity body.");
    }
}
