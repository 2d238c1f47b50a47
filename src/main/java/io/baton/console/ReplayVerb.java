package io.baton.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.platform.Json;
import java.util.Set;
import java.util.TreeSet;

/** {@code baton replay --state FAILED … --reason …}: shows what retrying many would do, asks, and does exactly that. */
final class ReplayVerb implements Verb {

    private static final String PATH = "/api/v1/replays";

    @Override
    public Set<String> options() {
        Set<String> options = new TreeSet<>(Filters.options());
        options.add("reason");
        options.add("yes");
        return options;
    }

    @Override
    public int run(Words words, Desk desk) {
        ObjectNode order = Json.MAPPER.createObjectNode().put("action", "retry").put("dryRun", true);
        order.put("reason", words.withoutId().required("reason")).set("filter", Filters.body(words));
        JsonNode plan = desk.api().post(PATH, order);
        desk.show(plan, () -> print(plan, desk));
        if (plan.path("handoffs").asInt() == 0) {
            return 0;
        }
        if (!words.has("yes") && !desk.agreed("Retry them?")) {
            desk.line("Nothing was done.");
            return 1;
        }
        order.put("dryRun", false).put("plan", plan.path("plan").asText());
        desk.api().post(PATH, order);
        if (!desk.raw()) {
            desk.line("%s handoffs are due now.", plan.path("handoffs").asText());
        }
        return 0;
    }

    private static void print(JsonNode plan, Desk desk) {
        desk.line(
                "%s handoffs; systems that may be called: %s",
                plan.path("handoffs").asText(), names(plan, "systems"));
        for (JsonNode item : plan.path("items")) {
            desk.line(
                    "%n%s  %s  %s",
                    item.path("handoff").asText(),
                    item.path("state").asText(),
                    item.path("title").asText());
            desk.line("  resumes at  %s", item.path("resumesAt").asText());
            desk.line("  recorded    %s", names(item, "recorded"));
            desk.line("  may happen  %s", names(item, "mayHappen"));
        }
    }

    private static String names(JsonNode of, String list) {
        StringBuilder names = new StringBuilder();
        of.path(list).forEach(name -> names.append(names.isEmpty() ? "" : ", ").append(name.asText()));
        return names.isEmpty() ? "none" : names.toString();
    }
}
