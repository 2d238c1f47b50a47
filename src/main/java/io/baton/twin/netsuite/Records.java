package io.baton.twin.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.journal.Documents;
import io.baton.twin.journal.Index;
import io.baton.twin.journal.Json;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The twin's records, by internal id, by external id and by company name. */
final class Records {

    private final Documents documents;
    private final Map<String, RecordType> types = RecordType.all();
    private final Map<String, Index> byExternalId = new HashMap<>();
    private final Map<String, Index> byName = new HashMap<>();

    Records(Documents documents) {
        this.documents = documents;
        types.keySet().forEach(type -> {
            byExternalId.put(type, documents.index(type, document -> Json.text(document, "externalId")));
            byName.put(type, documents.index(type, document -> nameKey(Json.text(document, "companyName"))));
        });
    }

    private static @Nullable String nameKey(@Nullable String name) {
        return name == null ? null : name.toLowerCase(Locale.ROOT);
    }

    RecordType type(String name) {
        RecordType type = types.get(name);
        if (type == null) {
            throw Errors.noSuchType(name);
        }
        return type;
    }

    /** The type of this name in any case, as SuiteQL writes it. */
    @Nullable
    RecordType typeInAnyCase(String name) {
        return types.values().stream()
                .filter(type -> type.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    Collection<ObjectNode> all(RecordType type) {
        return documents.all(type.name());
    }

    @Nullable
    ObjectNode find(RecordType type, String id) {
        return documents.find(type.name(), id);
    }

    @Nullable
    ObjectNode byExternalId(RecordType type, String externalId) {
        return first(listByExternalId(type, externalId));
    }

    List<ObjectNode> listByExternalId(RecordType type, String externalId) {
        return list(type, byExternalId, externalId);
    }

    List<ObjectNode> listByName(RecordType type, String companyName) {
        return list(type, byName, companyName.toLowerCase(Locale.ROOT));
    }

    private List<ObjectNode> list(RecordType type, Map<String, Index> indexes, String key) {
        Index index = indexes.get(type.name());
        return index == null ? List.of() : documents.find(type.name(), index, key);
    }

    private static @Nullable ObjectNode first(List<ObjectNode> found) {
        return found.isEmpty() ? null : found.get(0);
    }

    /** What {@code {"id": "12"}}, {@code {"externalId": "…"}} or {@code {"id": "eid:…"}} points at. */
    @Nullable
    ObjectNode referred(String target, JsonNode reference) {
        RecordType type = type(target);
        String externalId = Json.text(reference, "externalId");
        String id = Json.text(reference, "id");
        if (externalId != null) {
            return byExternalId(type, externalId);
        }
        if (id == null) {
            return null;
        }
        return id.startsWith("eid:") ? byExternalId(type, id.substring(4)) : find(type, id);
    }

    /** The body with its references as NetSuite keeps them: internal id and name. */
    ObjectNode resolved(RecordType type, ObjectNode body) {
        ObjectNode resolved = body.deepCopy();
        type.references().forEach((field, target) -> {
            ObjectNode found = body.path(field).isObject() ? referred(target, body.path(field)) : null;
            if (found != null) {
                resolved.putObject(field)
                        .put("id", Json.text(found, "id"))
                        .put("refName", Json.text(found, "companyName"));
            }
        });
        return resolved;
    }

    /** Lines are added to those there are, or put over the one whose number they carry, as in the real one. */
    static ArrayNode lines(@Nullable ObjectNode before, JsonNode added, boolean replace) {
        ArrayNode lines = Json.MAPPER.createArrayNode();
        if (before != null && !replace) {
            before.path("item").path("items").forEach(lines::add);
        }
        for (JsonNode each : added) {
            ObjectNode line = each.deepCopy();
            int number = line.path("line").asInt(0);
            if (number > 0 && number <= lines.size()) {
                lines.set(number - 1, Documents.merged((ObjectNode) lines.get(number - 1), line));
            } else {
                lines.add(line.put("line", lines.size() + 1));
            }
        }
        return lines;
    }
}
