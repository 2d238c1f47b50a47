package io.baton.twin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.journal.Json;
import io.baton.twin.salesforce.record.RecordIds;
import java.util.List;

/** Makes distinct deals of one: other ids, names, numbers and purchase orders, the rest shared. */
final class DealCopies {

    private static final List<String> OPPORTUNITY_NAMES = List.of("Name", "Project_Name__c");
    private static final List<String> ACCOUNT_NAMES = List.of("Name", "Legal_Name__c", "Trading_Name__c");
    private static final List<String> ACCOUNT_NUMBERS = List.of("Registration_Number__c", "Tax_Id__c");

    private DealCopies() {}

    /** A copy with the mark in it; an empty mark leaves the names alone. The same mark makes the same deal. */
    static JsonNode copy(JsonNode deal, String template, String mark) {
        ObjectNode copy = Json.object();
        copy.setAll((ObjectNode) deal);
        ObjectNode opportunity = deal.path("opportunity").deepCopy();
        String seed = template + "/" + mark;
        if (!opportunity.has("Id")) {
            opportunity.put("Id", RecordIds.derived("006", seed));
        }
        copy.set("opportunity", opportunity);
        if (mark.isEmpty()) {
            return copy;
        }
        OPPORTUNITY_NAMES.forEach(field -> append(opportunity, field, " " + mark));
        append(opportunity, "PO_Number__c", "-" + mark);
        if (deal.path("account").isObject()) {
            ObjectNode account = deal.path("account").deepCopy();
            ACCOUNT_NAMES.forEach(field -> append(account, field, " " + mark));
            ACCOUNT_NUMBERS.forEach(field -> append(account, field, "-" + mark));
            copy.set("account", account);
        }
        return copy;
    }

    private static void append(ObjectNode object, String field, String mark) {
        String value = Json.text(object, field);
        if (value != null) {
            object.put(field, value + mark);
        }
    }
}
