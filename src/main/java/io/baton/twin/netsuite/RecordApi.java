package io.baton.twin.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.http.Answer;
import io.baton.twin.http.Request;
import io.baton.twin.journal.Documents;
import io.baton.twin.journal.Json;
import io.baton.twin.journal.Write;
import io.baton.twin.journal.Write.Outcome;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads and writes single records. */
final class RecordApi {

    private static final String ROOT = "/services/rest/record/v1/";

    private final Records records;
    private final Documents documents;
    private final Validation validation;
    private final Clock clock;

    RecordApi(Records records, Documents documents, Clock clock) {
        this.records = records;
        this.documents = documents;
        this.validation = new Validation(records);
        this.clock = clock;
    }

    Answer get(Request request) {
        ObjectNode found = existing(records.type(request.param("record")), request.param("id"));
        ObjectNode body = found.deepCopy();
        body.putArray("links")
                .addObject()
                .put("rel", "self")
                .put("href", location(request, request.param("record"), found));
        return Answer.json(200, body);
    }

    Answer put(Request request) {
        RecordType type = records.type(request.param("record"));
        String id = request.param("id");
        ObjectNode before = find(type, id);
        if (before == null && !id.startsWith("eid:")) {
            throw Errors.noSuchRecord();
        }
        return write(request, type, before, id.startsWith("eid:") ? id.substring(4) : null);
    }

    Answer patch(Request request) {
        RecordType type = records.type(request.param("record"));
        return write(request, type, existing(type, request.param("id")), null);
    }

    Answer post(Request request) {
        RecordType type = records.type(request.param("record"));
        String externalId = Json.text(body(request), "externalId");
        if (externalId != null && records.byExternalId(type, externalId) != null) {
            String detail = "Error while accessing a resource. This entity already exists.";
            return Errors.answer(400, "USER_ERROR", detail, "externalId");
        }
        return write(request, type, null, externalId);
    }

    private Answer write(Request request, RecordType type, @Nullable ObjectNode before, @Nullable String externalId) {
        boolean replaceLines =
                Arrays.asList(request.param("replace").split(",", -1)).contains("item");
        ObjectNode after = changed(type, before, body(request), replaceLines);
        if (externalId != null) {
            after.put("externalId", externalId);
        }
        ObjectNode kept = keep(type, before, after, request.idempotencyKey(), true);
        return Answer.empty(204).with("Location", location(request, type.name(), kept));
    }

    /** A person's write by hand: the same rules, but no effect. */
    ObjectNode byHand(String record, @Nullable String id, ObjectNode body) {
        RecordType type = records.type(record);
        ObjectNode before = id == null ? byHandTarget(type, body) : existing(type, id);
        return keep(type, before, changed(type, before, body, true), null, false);
    }

    private @Nullable ObjectNode byHandTarget(RecordType type, ObjectNode body) {
        String externalId = Json.text(body, "externalId");
        if (externalId != null) {
            return records.byExternalId(type, externalId);
        }
        String name = Json.text(body, "companyName");
        return name == null
                ? null
                : records.listByName(type, name).stream()
                        .filter(found -> !found.has("externalId"))
                        .findFirst()
                        .orElse(null);
    }

    private ObjectNode changed(RecordType type, @Nullable ObjectNode before, ObjectNode body, boolean replaceLines) {
        validation.fields(type, body);
        ObjectNode after = Documents.merged(before, records.resolved(type, body));
        if (body.path("item").has("items")) {
            ArrayNode lines = Records.lines(before, body.path("item").path("items"), replaceLines);
            after.putObject("item").set("items", lines);
            after.put("total", total(lines));
        }
        validation.required(type, after);
        return after;
    }

    private static BigDecimal total(ArrayNode lines) {
        BigDecimal total = BigDecimal.ZERO;
        for (JsonNode line : lines) {
            JsonNode amount = line.path("amount");
            BigDecimal rated = line.path("rate").decimalValue().multiply(quantity(line.path("quantity")));
            total = total.add(amount.isNumber() ? amount.decimalValue() : rated);
        }
        return total;
    }

    private static BigDecimal quantity(JsonNode quantity) {
        return quantity.isNumber() ? quantity.decimalValue() : BigDecimal.ONE;
    }

    private ObjectNode keep(
            RecordType type,
            @Nullable ObjectNode before,
            ObjectNode after,
            @Nullable String idempotencyKey,
            boolean counted) {
        String id = before == null
                ? Long.toString(documents.nextId(type.name()) + 100)
                : before.path("id").asText();
        boolean same = before != null && Json.same(before, after);
        if (!same) {
            String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
            after.put("id", id).put("lastModifiedDate", now);
            defaults(type, after, now);
        }
        Outcome outcome = before == null ? Outcome.CREATED : same ? Outcome.SAME : Outcome.CHANGED;
        String externalId = Json.text(after, "externalId");
        String key = externalId == null ? id : externalId;
        Write write = new Write(type.name(), key, id, counted ? outcome : Outcome.UNCOUNTED, idempotencyKey);
        documents.put(write, same ? null : after);
        return after;
    }

    private static void defaults(RecordType type, ObjectNode record, String now) {
        putIfAbsent(record, "dateCreated", now);
        if (!type.name().equals("salesOrder")) {
            putIfAbsent(record, "entityId", record.path("companyName").asText());
            if (!record.has("isInactive")) {
                record.put("isInactive", false);
            }
        }
        if (type.name().equals("customer") && !record.has("creditHoldOverride")) {
            record.putObject("creditHoldOverride").put("id", "AUTO").put("refName", "Auto");
        }
    }

    private static void putIfAbsent(ObjectNode record, String field, String value) {
        if (!record.has(field)) {
            record.put(field, value);
        }
    }

    private ObjectNode existing(RecordType type, String id) {
        ObjectNode found = find(type, id);
        if (found == null) {
            throw Errors.noSuchRecord();
        }
        return found;
    }

    private @Nullable ObjectNode find(RecordType type, String id) {
        return id.startsWith("eid:") ? records.byExternalId(type, id.substring(4)) : records.find(type, id);
    }

    private static ObjectNode body(Request request) {
        JsonNode json = request.json() == null ? NullNode.getInstance() : request.json();
        if (json instanceof ObjectNode body) {
            return body;
        }
        throw Errors.invalidContent("Error while accessing a resource. Invalid content in the request body.", "");
    }

    private static String location(Request request, String record, ObjectNode found) {
        String host = request.headers().getOrDefault("host", "localhost");
        return "http://" + host + ROOT + record + "/" + found.path("id").asText();
    }
}
