package io.baton.twin.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.http.Refused;
import io.baton.twin.journal.Json;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses what NetSuite would refuse: unknown fields, missing ones, wrong amounts, references to nothing. */
final class Validation {

    private static final Set<String> LINE_FIELDS = Set.of(
            "line",
            "item",
            "description",
            "quantity",
            "rate",
            "amount",
            "price",
            "taxCode",
            "units",
            "class",
            "department",
            "location",
            "job",
            "billingSchedule",
            "expectedShipDate",
            "isClosed",
            "isBillable",
            "startDate",
            "endDate",
            "lineUniqueKey",
            "links");
    private static final Set<String> LINE_AMOUNTS = Set.of("quantity", "rate", "amount");
    private static final Set<String> AMOUNTS = Set.of("creditLimit", "jobPrice", "estimatedRevenue", "estimatedCost");

    private final Records records;

    Validation(Records records) {
        this.records = records;
    }

    void fields(RecordType type, ObjectNode body) {
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            String name = field.getKey();
            if (!type.knows(name)) {
                String detail = "Error while accessing a resource. Unknown field name '" + name
                        + "' in request payload for record " + type.name() + ".";
                throw Errors.invalidContent(detail, name);
            }
            if (AMOUNTS.contains(name)) {
                amount(field.getValue(), name);
            }
            if (type.target(name) != null) {
                reference(type.target(name), field.getValue(), name);
            }
        }
        lines(body.path("item"));
    }

    void required(RecordType type, ObjectNode whole) {
        for (String name : type.required()) {
            JsonNode value = whole.get(name);
            boolean empty = Json.same(value, null)
                    || (value.isTextual() && value.asText().isBlank());
            if (empty || (name.equals("item") && value.path("items").isEmpty())) {
                String detail = "Error while accessing a resource. Please enter value(s) for: " + name + ".";
                throw Errors.missing(detail, name);
            }
        }
    }

    private void reference(@Nullable String target, JsonNode value, String name) {
        if (value.isNull() || target == null) {
            return;
        }
        ObjectNode found = records.referred(target, value);
        if (found == null) {
            String detail = "Error while accessing a resource. Invalid reference key " + value + " for " + name + ".";
            throw new Refused(Errors.answer(400, "INVALID_KEY_OR_REF", detail, name));
        }
    }

    private void lines(JsonNode item) {
        if (item.isMissingNode()) {
            return;
        }
        JsonNode items = item.path("items");
        if (!items.isArray()) {
            throw Errors.invalidContent("Error while accessing a resource. Invalid content of item.", "item");
        }
        for (int i = 0; i < items.size(); i++) {
            line(items.get(i), "item.items[" + i + "]");
        }
    }

    private void line(JsonNode line, String path) {
        for (Map.Entry<String, JsonNode> field : line.properties()) {
            String name = field.getKey();
            if (!LINE_FIELDS.contains(name) && !name.startsWith("custcol_")) {
                String detail = "Error while accessing a resource. Unknown field name '" + name + "'.";
                throw Errors.invalidContent(detail, path + "." + name);
            }
            if (LINE_AMOUNTS.contains(name)) {
                amount(field.getValue(), path + "." + name);
            }
        }
        if (!line.path("item").isObject()) {
            throw Errors.missing("Error while accessing a resource. Please enter value(s) for: item.", path + ".item");
        }
    }

    private static void amount(JsonNode value, String path) {
        if (!value.isNumber() && !value.isNull()) {
            String detail = "Error while accessing a resource. Invalid value for the field. Expected a number, got "
                    + value + ".";
            throw Errors.invalidContent(detail, path);
        }
    }
}
