package io.baton.twin.salesforce.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Assigns the fields of a body to a record's values, and computes what follows from them. */
final class Assignments {

    private final Store store;
    private final Values kept;

    Assignments(Store store) {
        this.store = store;
        this.kept = new Values(store);
    }

    void assign(Sobject type, @Nullable JsonNode[] values, ObjectNode body, Actor actor) {
        for (Map.Entry<String, JsonNode> entry : body.properties()) {
            if (!entry.getKey().equals("attributes")) {
                assign(type, values, entry, actor);
            }
        }
        compute(type, values, body);
    }

    private void assign(Sobject type, @Nullable JsonNode[] values, Map.Entry<String, JsonNode> entry, Actor actor) {
        Field field = type.find(entry.getKey());
        Field reference = type.relation(entry.getKey());
        if (field != null) {
            if (field.computed() && !actor.byHand()) {
                throw readOnly(field);
            }
            values[field.index()] = kept.kept(field, entry.getValue(), actor);
        } else if (reference != null && entry.getValue().isObject()) {
            values[reference.index()] = byExternalId(reference, entry.getValue());
        } else {
            throw Errors.noSuchColumn(entry.getKey(), type.name());
        }
    }

    private static RuntimeException readOnly(Field field) {
        String message = "Unable to create/update fields: " + field.name()
                + ". Please check the security settings of this field and verify that it is read/write for your"
                + " profile or permission set.";
        return Errors.refused(400, "INVALID_FIELD_FOR_INSERT_UPDATE", message, field.name());
    }

    /** {@code "pse__Project__r": {"Baton_Key__c": "…"}}. */
    private JsonNode byExternalId(Field reference, JsonNode object) {
        String target = reference.target() == null ? "" : reference.target();
        Table table = store.table(target);
        Map.Entry<String, JsonNode> only = object.properties().iterator().next();
        Field key = table.type().find(only.getKey());
        if (key == null || !key.external()) {
            throw Errors.noSuchColumn(only.getKey(), target);
        }
        List<Row> found = table.find(key, only.getValue().asText());
        if (found.size() != 1) {
            String message = "Foreign key external ID: " + only.getValue().asText() + " not found for field "
                    + key.name() + " in entity " + target;
            throw Errors.refused(400, "INVALID_FIELD", message);
        }
        return TextNode.valueOf(found.get(0).id());
    }

    private static void compute(Sobject type, @Nullable JsonNode[] values, ObjectNode body) {
        switch (type.name()) {
            case "Opportunity" -> {
                String stage = text(type, values, "StageName");
                values[type.field("IsWon").index()] = BooleanNode.valueOf(stage.equals("Closed Won"));
                values[type.field("IsClosed").index()] = BooleanNode.valueOf(stage.startsWith("Closed"));
            }
            case "OpportunityLineItem" -> total(type, values, body);
            case "Contact" -> {
                String name = text(type, values, "FirstName") + " " + text(type, values, "LastName");
                values[type.field("Name").index()] = TextNode.valueOf(name.trim());
            }
            default -> {}
        }
    }

    private static void total(Sobject type, @Nullable JsonNode[] values, ObjectNode body) {
        JsonNode price = values[type.field("UnitPrice").index()];
        JsonNode quantity = values[type.field("Quantity").index()];
        boolean known = price != null && price.isNumber() && quantity != null && quantity.isNumber();
        if (known && !body.has("TotalPrice")) {
            values[type.field("TotalPrice").index()] =
                    DecimalNode.valueOf(price.decimalValue().multiply(quantity.decimalValue()));
        }
    }

    private static String text(Sobject type, @Nullable JsonNode[] values, String field) {
        JsonNode value = values[type.field(field).index()];
        return value == null || value.isNull() ? "" : value.asText();
    }
}
