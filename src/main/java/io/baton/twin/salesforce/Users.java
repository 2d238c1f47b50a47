package io.baton.twin.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.journal.Json;
import io.baton.twin.journal.Resources;
import io.baton.twin.salesforce.record.Actor;
import io.baton.twin.salesforce.record.RecordIds;
import io.baton.twin.salesforce.record.Row;
import io.baton.twin.salesforce.record.Sobject;
import io.baton.twin.salesforce.record.Store;
import io.baton.twin.salesforce.record.Table;
import io.baton.twin.salesforce.record.Writer;
import org.jspecify.annotations.Nullable;

/** The people of the twin's organisation, as {@code twin/users.json} names them; the first is the integration. */
final class Users {

    private final Store store;
    private final Writer writer;
    private final JsonNode seed = Resources.json("users.json");
    private final String integrationId = id(seed.path(0).path("Email").asText());
    private final Actor person = new Actor(id(seed.path(1).path("Email").asText()), true, null);

    Users(Store store, Writer writer) {
        this.store = store;
        this.writer = writer;
    }

    String organisationId() {
        return RecordIds.derived("00D", "baton");
    }

    /** The user whose name stands under what comes over the API. */
    String integrationId() {
        return integrationId;
    }

    Actor integration(@Nullable String idempotencyKey) {
        return new Actor(integrationId, false, idempotencyKey);
    }

    /** The user of sales operations, who corrects records by hand. */
    Actor person() {
        return person;
    }

    private static String id(String email) {
        return RecordIds.derived("005", email);
    }

    /** Makes the seed's users where they are not there yet. */
    void load() {
        seed.forEach(user -> find(user.path("Name").asText(), user.path("Email").asText()));
    }

    /** The id of the user with this address, who is made where there is none. */
    String find(String name, String email) {
        Sobject type = store.schema().object("User");
        Table table = store.table(type);
        Row known = table.find(id(email));
        if (known != null) {
            return known.id();
        }
        ObjectNode user = Json.object()
                .put("Name", name)
                .put("Email", email)
                .put("Username", email)
                .put("IsActive", true);
        return writer.create(type, id(email), user, null, new Actor(id(email), true, null))
                .id();
    }
}
