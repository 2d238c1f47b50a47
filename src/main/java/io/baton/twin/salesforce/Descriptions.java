package io.baton.twin.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.http.Answer;
import io.baton.twin.journal.Json;
import io.baton.twin.salesforce.record.Documents;
import io.baton.twin.salesforce.record.Field;
import io.baton.twin.salesforce.record.Schema;
import io.baton.twin.salesforce.record.Sobject;
import java.util.List;
import java.util.Locale;

/** What Salesforce tells about itself: versions, resources, limits, objects; and the text of a document. */
final class Descriptions {

    private static final int DAILY_CALLS = 1_000_000;

    private final Schema schema;

    Descriptions(Schema schema) {
        this.schema = schema;
    }

    Answer versions() {
        ArrayNode versions = Json.MAPPER.createArrayNode();
        for (int version : List.of(58, 59, 60, 61, 62)) {
            versions.addObject()
                    .put("label", "Release " + version)
                    .put("url", "/services/data/v" + version + ".0")
                    .put("version", version + ".0");
        }
        return Answer.json(200, versions);
    }

    Answer resources(Call call) {
        ObjectNode body = Json.object();
        List.of("query", "sobjects", "composite", "limits")
                .forEach(name -> body.put(name, call.servicePath() + "/" + name));
        return Answer.json(200, body);
    }

    Answer limits() {
        ObjectNode body = Json.object();
        body.putObject("DailyApiRequests").put("Max", DAILY_CALLS).put("Remaining", DAILY_CALLS);
        return Answer.json(200, body);
    }

    Answer all() {
        ObjectNode body = Json.object().put("encoding", "UTF-8").put("maxBatchSize", 200);
        ArrayNode objects = body.putArray("sobjects");
        schema.all()
                .forEach(type -> objects.addObject().put("name", type.name()).put("keyPrefix", type.prefix()));
        return Answer.json(200, body);
    }

    Answer describe(Sobject type) {
        ObjectNode body = Json.object().put("name", type.name()).put("keyPrefix", type.prefix());
        ArrayNode fields = body.putArray("fields");
        type.fields().forEach(field -> describe(field, fields.addObject()));
        return Answer.json(200, body);
    }

    private static void describe(Field field, ObjectNode described) {
        String type = field.type().name().toLowerCase(Locale.ROOT);
        described
                .put("name", field.name())
                .put("type", type.equals("text") ? "string" : type.equals("number") ? "double" : type)
                .put("length", field.length())
                .put("nillable", !field.required())
                .put("externalId", field.external())
                .put("createable", !field.computed())
                .put("updateable", !field.computed());
        if (field.target() != null) {
            described
                    .put("relationshipName", field.relation())
                    .putArray("referenceTo")
                    .add(field.target());
        }
    }

    /** The bytes whose hash the record's Checksum is. */
    Answer document(Answer record) {
        JsonNode version = record.json() == null ? Json.object() : record.json();
        return Answer.text(200, Documents.text(version)).with("Content-Type", "application/octet-stream");
    }
}
