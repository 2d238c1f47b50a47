package io.baton.twin.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.journal.Json;
import io.baton.twin.salesforce.record.Actor;
import io.baton.twin.salesforce.record.Documents;
import io.baton.twin.salesforce.record.Field;
import io.baton.twin.salesforce.record.RecordIds;
import io.baton.twin.salesforce.record.Row;
import io.baton.twin.salesforce.record.Sobject;
import io.baton.twin.salesforce.record.Store;
import io.baton.twin.salesforce.record.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sales people, who sign deals by hand. A deal's records get ids that follow from the opportunity's, so the
 * same deal again alters nothing and another one under the same id is an edit.
 */
final class SalesDesk {

    private final Store store;
    private final Writer writer;
    private final Users users;

    SalesDesk(Store store, Writer writer, Users users) {
        this.store = store;
        this.writer = writer;
        this.users = users;
    }

    /** Takes a deal down; answers the ids of its opportunity, account and document. */
    ObjectNode sign(JsonNode deal) {
        ObjectNode opportunity = object(deal.path("opportunity")).deepCopy();
        String given = Json.text(opportunity, "Id");
        String id = given == null ? store.table("Opportunity").nextId() : RecordIds.full(given);
        Actor actor = users.person();
        ObjectNode ids = Json.object().put("opportunity", id);
        String account = account(deal, opportunity, id, actor);
        if (account != null) {
            opportunity.put("AccountId", account);
            ids.put("account", account);
        }
        owner(opportunity);
        opportunity.remove("Id");
        save("Opportunity", id, opportunity, actor);
        Set<String> kept = lineItems(deal.path("lineItems"), id, actor);
        kept.addAll(contacts(deal.path("contacts"), id, account, actor));
        removeOthers("OpportunityLineItem", id, kept, actor);
        removeOthers("OpportunityContactRole", id, kept, actor);
        if (deal.path("document").isObject()) {
            ids.put("document", document(object(deal.path("document")), id, actor));
        }
        return ids;
    }

    private @Nullable String account(JsonNode deal, ObjectNode opportunity, String opportunityId, Actor actor) {
        if (!deal.path("account").isObject()) {
            return Json.text(opportunity, "AccountId");
        }
        ObjectNode account = object(deal.path("account")).deepCopy();
        String given = Json.text(account, "Id");
        String id = given == null ? RecordIds.derived("001", opportunityId) : RecordIds.full(given);
        account.remove("Id");
        save("Account", id, account, actor);
        return id;
    }

    private void owner(ObjectNode opportunity) {
        if (opportunity.remove("Owner") instanceof ObjectNode owner) {
            opportunity.put(
                    "OwnerId",
                    users.find(owner.path("Name").asText(), owner.path("Email").asText()));
        } else if (!opportunity.has("OwnerId")) {
            opportunity.put("OwnerId", users.person().userId());
        }
    }

    private Set<String> lineItems(JsonNode items, String opportunityId, Actor actor) {
        Set<String> ids = new HashSet<>();
        for (JsonNode item : items) {
            ObjectNode line = object(item).deepCopy();
            String given = Json.text(line, "Id");
            String id = given == null ? RecordIds.derived("00k", opportunityId + ids.size()) : RecordIds.full(given);
            line.remove("Id");
            line.put("OpportunityId", opportunityId);
            save("OpportunityLineItem", id, line, actor);
            ids.add(id);
        }
        return ids;
    }

    private Set<String> contacts(JsonNode contacts, String opportunityId, @Nullable String accountId, Actor actor) {
        Set<String> ids = new HashSet<>();
        for (JsonNode each : contacts) {
            String seed = opportunityId + "contact" + ids.size();
            JsonNode person = each.path("Contact").isObject() ? each.path("Contact") : each;
            String contact = contact(person, seed, accountId, actor);
            ObjectNode role = Json.object()
                    .put("OpportunityId", opportunityId)
                    .put("ContactId", contact)
                    .put("Role", each.path("Role").asText())
                    .put("IsPrimary", each.path("Role").asText().equals("Primary"));
            String id = RecordIds.derived("00K", seed);
            save("OpportunityContactRole", id, role, actor);
            ids.add(id);
        }
        return ids;
    }

    private String contact(JsonNode person, String seed, @Nullable String accountId, Actor actor) {
        String name = person.path("Name").asText().trim();
        int space = name.lastIndexOf(' ');
        ObjectNode contact = Json.object()
                .put("FirstName", space < 0 ? "" : name.substring(0, space))
                .put("LastName", name.substring(space + 1))
                .put("AccountId", accountId);
        List.of("Email", "Phone", "Title").forEach(field -> contact.put(field, Json.text(person, field)));
        String id = RecordIds.derived("003", seed);
        save("Contact", id, contact, actor);
        return id;
    }

    private String document(ObjectNode given, String opportunityId, Actor actor) {
        String id = RecordIds.derived("068", opportunityId);
        ObjectNode version = given.deepCopy().put("FirstPublishLocationId", opportunityId);
        version.remove("Id");
        if (!version.has("Checksum")) {
            version.put("Checksum", Documents.sha256(Documents.text(version)));
        }
        if (!version.has("VersionDataUrl")) {
            version.put("VersionDataUrl", "/services/data/v60.0/sobjects/ContentVersion/" + id + "/VersionData");
        }
        save("ContentVersion", id, version, actor);
        return id;
    }

    private void save(String object, String id, ObjectNode fields, Actor actor) {
        Sobject type = store.schema().object(object);
        Row before = store.table(type).find(id);
        if (before == null) {
            writer.create(type, id, fields, null, actor);
        } else if (writer.wouldAlter(before, fields, actor)) {
            writer.update(before, fields, null, actor);
        }
    }

    private void removeOthers(String object, String opportunityId, Set<String> kept, Actor actor) {
        Sobject type = store.schema().object(object);
        Field parent = type.field("OpportunityId");
        for (Row row : store.table(type).find(parent, opportunityId)) {
            if (!kept.contains(row.id())) {
                writer.delete(row, null, actor);
            }
        }
    }

    private static ObjectNode object(JsonNode node) {
        return node instanceof ObjectNode object ? object : Json.object();
    }
}
