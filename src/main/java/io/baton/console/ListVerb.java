package io.baton.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** {@code baton handoffs}: the newest that match, a line each. */
final class ListVerb implements Verb {

    private static final String LINE = "%-36s  %-9s  %-24s  %-20s  %s";

    @Override
    public Set<String> options() {
        return Filters.options();
    }

    @Override
    public int run(Words words, Desk desk) {
        JsonNode page = desk.api().get("/api/v1/handoffs?size=200" + Filters.query(words.withoutId()));
        desk.show(page, () -> print(page, desk));
        return 0;
    }

    private static void print(JsonNode page, Desk desk) {
        JsonNode items = page.path("items");
        if (items.isEmpty()) {
            desk.line("No handoff matches.");
            return;
        }
        desk.line(LINE, "ID", "STATE", "TYPE", "KEY", "TITLE, AND WHAT IT WAITS FOR");
        items.forEach(each -> desk.line(
                LINE,
                each.path("id").asText(),
                each.path("state").asText(),
                each.path("type").asText(),
                each.path("key").asText(),
                each.path("title").asText() + trouble(each)));
        if (page.has("next")) {
            desk.line("These are the newest 200; there are more. Narrow it down, or read all pages from the API.");
        }
    }

    private static String trouble(JsonNode each) {
        String waits = each.path("waitingFor").asText();
        String code = each.path("failureCode").asText();
        return (waits.isEmpty() ? "" : ": " + waits) + (code.isEmpty() ? "" : " (" + code + ")");
    }
}
