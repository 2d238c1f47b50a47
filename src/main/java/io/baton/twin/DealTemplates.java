package io.baton.twin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.twin.journal.Json;
import io.baton.twin.journal.Resources;
import java.util.List;

/** The deals that can be signed by name: {@code twin/deals/*.json}, some of them another one with changes. */
final class DealTemplates {

    /** Named here because a native executable finds no resource by looking around. */
    static final List<String> NAMES = List.of(
            "clean-fixed-fee",
            "clean-time-and-materials",
            "clean-retainer",
            "missing-details",
            "low-margin",
            "no-account",
            "unknown-currency",
            "milestones-do-not-add-up",
            "huge-description",
            "emoji-and-rtl",
            "duplicate-customer",
            "credit-hold");

    private DealTemplates() {}

    static JsonNode list() {
        var templates = Json.MAPPER.createArrayNode();
        for (String name : NAMES) {
            templates
                    .addObject()
                    .put("name", name)
                    .put("about", read(name).path("about").asText());
        }
        return templates;
    }

    /** The template with what it extends already in it. */
    static ObjectNode read(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("there is no template " + name + "; there are " + NAMES);
        }
        ObjectNode template = (ObjectNode) Resources.json("deals/" + name + ".json");
        String base = Json.text(template, "extends");
        if (base != null) {
            template.set("deal", merged(read(base).path("deal"), template.path("deal")));
        }
        return template;
    }

    /** A JSON merge patch (RFC 7386) laid over a target. */
    static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode result = target.isObject() ? target.deepCopy() : Json.object();
        patch.properties().forEach(entry -> {
            if (entry.getValue().isNull()) {
                result.remove(entry.getKey());
            } else {
                result.set(entry.getKey(), merged(result.path(entry.getKey()), entry.getValue()));
            }
        });
        return result;
    }
}
