package io.baton.twin.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.http.Answer;
import io.baton.twin.http.Refused;
import io.baton.twin.journal.Json;
import io.baton.twin.salesforce.record.Errors;
import io.baton.twin.salesforce.record.Store;

/** Upserts of up to 200 records in one call. */
final class Collections {

    private static final int MOST = 200;

    private final Sobjects sobjects;
    private final Store store;

    Collections(Sobjects sobjects, Store store) {
        this.sobjects = sobjects;
        this.store = store;
    }

    /** {@code PATCH composite/sobjects/{object}/{external id field}}. */
    Answer upsert(Call call) {
        JsonNode body = call.body() == null ? NullNode.getInstance() : call.body();
        JsonNode records = body.path("records");
        if (records.size() > MOST) {
            throw Errors.refused(400, "EXCEEDED_ID_LIMIT", "record limit reached. cannot submit more than 200 records");
        }
        boolean allOrNone = body.path("allOrNone").asBoolean(false);
        ArrayNode results = Json.MAPPER.createArrayNode();
        boolean failed = false;
        for (JsonNode each : records) {
            Answer answer = upsert(call, each);
            failed |= answer.status() >= 300;
            settle(allOrNone, answer);
            results.add(result(answer));
        }
        if (allOrNone && failed) {
            store.rollback();
            results.forEach(Collections::undo);
        }
        return Answer.json(200, results);
    }

    private void settle(boolean allOrNone, Answer answer) {
        if (!allOrNone && answer.status() < 300) {
            store.commit();
        } else if (!allOrNone) {
            store.rollback();
        }
    }

    private Answer upsert(Call call, JsonNode each) {
        String field = call.part(3);
        String value = each.path(field).asText();
        if (value.isEmpty() || !each.path("attributes").path("type").asText().equals(call.part(2))) {
            return Errors.answer(400, "MISSING_ARGUMENT", field + " not specified, or wrong attributes.type");
        }
        ObjectNode fields = each.deepCopy();
        fields.remove(field);
        try {
            return sobjects.upsert(new ExternalKey(call.part(2), field, value), fields, call);
        } catch (Refused e) {
            return e.answer();
        }
    }

    private static ObjectNode result(Answer answer) {
        if (answer.json() instanceof ObjectNode written) {
            return written;
        }
        ObjectNode result = Json.object().put("success", false);
        ArrayNode errors = result.putArray("errors");
        for (JsonNode error : RestApi.errors(answer)) {
            ObjectNode one = errors.addObject();
            one.put("statusCode", error.path("errorCode").asText("MULTIPLE_CHOICES"));
            one.put("message", error.path("message").asText("several records have this external id"));
            one.putArray("fields");
        }
        return result;
    }

    private static void undo(JsonNode result) {
        if (result.path("success").asBoolean() && result instanceof ObjectNode written) {
            written.removeAll();
            written.put("success", false)
                    .putArray("errors")
                    .addObject()
                    .put("statusCode", "ALL_OR_NONE_OPERATION_ROLLED_BACK")
                    .put(
                            "message",
                            "Record rolled back because not all records were valid and the request was using"
                                    + " AllOrNone header")
                    .putArray("fields");
        }
    }
}
