package io.baton.twin.netsuite;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.twin.journal.Resources;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One record type: its fields, which of them are references, and which must be there. */
record RecordType(String name, Set<String> fields, Map<String, String> references, Set<String> required) {

    /** The record types that {@code twin/netsuite-records.json} declares, by name. */
    static Map<String, RecordType> all() {
        Map<String, RecordType> types = new HashMap<>();
        Resources.json("netsuite-records.json")
                .properties()
                .forEach(entry -> types.put(entry.getKey(), declared(entry.getKey(), entry.getValue())));
        return types;
    }

    private static RecordType declared(String name, JsonNode declaration) {
        Map<String, String> references = new HashMap<>();
        declaration
                .path("references")
                .properties()
                .forEach(
                        entry -> references.put(entry.getKey(), entry.getValue().asText()));
        Set<String> fields = new HashSet<>(texts(declaration.path("fields")));
        fields.addAll(references.keySet());
        return new RecordType(name, fields, references, new HashSet<>(texts(declaration.path("required"))));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    /** Custom fields are known by their prefix. */
    boolean knows(String field) {
        return fields.contains(field) || field.startsWith("custentity_") || field.startsWith("custbody_");
    }

    /** The record type a field points at, or null. */
    @Nullable
    String target(String field) {
        return references.get(field);
    }
}
