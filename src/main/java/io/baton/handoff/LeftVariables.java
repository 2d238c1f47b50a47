package io.baton.handoff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.platform.Json;
import io.baton.platform.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The variables as the recorded steps left them. Steps of parallel branches do not see each other's changes, so
 * objects, and lists of one length, are joined member by member; what is no longer there is not taken away.
 */
final class LeftVariables {

    private static final String CHANGES =
            "select variables from steps where handoff_id = ? order by recorded_at, step_key";

    private LeftVariables() {}

    /** Those of a handoff; empty before its first step. */
    static ObjectNode of(Connection c, UUID handoff) throws SQLException {
        List<@Nullable String> changes = Sql.query(c, CHANGES, row -> row.getString(1), handoff);
        return of(changes);
    }

    /** Lays the changes over each other, the oldest first; null stands for a step that changed none. */
    static ObjectNode of(List<@Nullable String> changes) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        for (String change : changes) {
            if (change != null && Json.read(change) instanceof ObjectNode members) {
                lay(all, members);
            }
        }
        return all;
    }

    /** The change laid over what the handoff's variables of the same names are. */
    static ObjectNode laidOver(ObjectNode left, ObjectNode change) {
        ObjectNode laid = JsonNodeFactory.instance.objectNode();
        change.fieldNames().forEachRemaining(name -> {
            if (left.has(name)) {
                laid.set(name, left.get(name).deepCopy());
            }
        });
        lay(laid, change.deepCopy());
        return laid;
    }

    private static void lay(ObjectNode under, ObjectNode over) {
        over.properties().forEach(member -> {
            JsonNode before = under.get(member.getKey());
            under.set(member.getKey(), before == null ? member.getValue() : joined(before, member.getValue()));
        });
    }

    private static JsonNode joined(JsonNode before, JsonNode after) {
        if (before instanceof ObjectNode under && after instanceof ObjectNode over) {
            lay(under, over);
            return under;
        }
        if (before instanceof ArrayNode under && after instanceof ArrayNode over && under.size() == over.size()) {
            for (int i = 0; i < over.size(); i++) {
                under.set(i, joined(under.get(i), over.get(i)));
            }
            return under;
        }
        return after;
    }
}
