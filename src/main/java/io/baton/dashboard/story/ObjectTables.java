package io.baton.dashboard.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.dashboard.words.ValueText;
import io.baton.dashboard.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Lays the canonical objects out as tables that anybody can read; what holds a secret is masked. */
final class ObjectTables {

    private static final List<String> OBJECTS =
            List.of("customer", "contract", "project", "milestones", "resources", "invoiceEvent");

    private final List<ObjectTable> tables = new ArrayList<>();

    private ObjectTables() {}

    /** The objects that are there, in a fixed order, each followed by the lists inside it. */
    static List<ObjectTable> of(ObjectNode objects) {
        ObjectTables all = new ObjectTables();
        for (String name : OBJECTS) {
            all.add(Words.of(name), objects.path(name));
        }
        return List.copyOf(all.tables);
    }

    private void add(String title, JsonNode value) {
        if (value.isArray()) {
            list(title, value);
        } else if (value.isObject() && !value.isEmpty()) {
            int place = tables.size();
            Map<String, String> rows = new LinkedHashMap<>();
            flatten("", title, value, rows);
            tables.add(place, new ObjectTable(title, List.of(), lines(rows)));
        }
    }

    private void list(String title, JsonNode list) {
        Set<String> heads = new LinkedHashSet<>();
        List<Map<String, String>> elements = new ArrayList<>();
        for (JsonNode each : list) {
            Map<String, String> element = new LinkedHashMap<>();
            flatten("", title, each, element);
            heads.addAll(element.keySet());
            elements.add(element);
        }
        if (!heads.isEmpty()) {
            List<List<String>> rows = elements.stream()
                    .map(element -> heads.stream()
                            .map(head -> element.getOrDefault(head, ""))
                            .toList())
                    .toList();
            tables.add(new ObjectTable(title, List.copyOf(heads), rows));
        }
    }

    private void flatten(String before, String title, JsonNode object, Map<String, String> rows) {
        object.properties().forEach(member -> {
            JsonNode value = member.getValue();
            String label = before.isEmpty()
                    ? Words.of(member.getKey())
                    : before + ": " + Words.of(member.getKey()).toLowerCase(Locale.ROOT);
            if (Masks.hides(member.getKey())) {
                rows.put(label, Masks.MASK);
            } else if (value.isObject() && !ValueText.isMoney(value)) {
                flatten(label, title, value, rows);
            } else if (value.isArray() && value.size() > 0 && value.get(0).isObject()) {
                add(title + ": " + Words.of(member.getKey()).toLowerCase(Locale.ROOT), value);
            } else if (isThere(value)) {
                rows.put(label, ValueText.of(value));
            }
        });
    }

    private static boolean isThere(JsonNode value) {
        return value.isContainerNode() ? !value.isEmpty() : !value.isNull();
    }

    private static List<List<String>> lines(Map<String, String> rows) {
        return rows.entrySet().stream()
                .map(row -> List.of(row.getKey(), row.getValue()))
                .toList();
    }
}
