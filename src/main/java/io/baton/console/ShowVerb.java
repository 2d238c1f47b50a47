package io.baton.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** {@code baton show <id>}: everything about one handoff, and everything that ever happened to it. */
final class ShowVerb implements Verb {

    private static final List<String> HEAD = List.of(
            "title",
            "type",
            "key",
            "engagement",
            "state",
            "owner",
            "waitingFor",
            "nextTryAt",
            "failureCode",
            "failureMessage",
            "openedAt",
            "updatedAt",
            "compensation",
            "compensates");

    @Override
    public Set<String> options() {
        return Set.of();
    }

    @Override
    public int run(Words words, Desk desk) {
        String path = "/api/v1/handoffs/" + words.id();
        JsonNode handoff = desk.api().get(path);
        JsonNode audit = desk.api().get(path + "/audit");
        ObjectNode all = handoff.deepCopy();
        all.set("audit", audit);
        desk.show(all, () -> print(all, desk));
        return 0;
    }

    static void head(JsonNode handoff, Desk desk) {
        desk.line("%-15s %s", "id", handoff.path("id").asText());
        HEAD.stream()
                .filter(handoff::hasNonNull)
                .forEach(name -> desk.line("%-15s %s", name, handoff.path(name).asText()));
    }

    private static void print(JsonNode handoff, Desk desk) {
        head(handoff, desk);
        section("Steps", handoff.path("steps"), desk, "recordedAt", "key", "skipped");
        section("Runs", handoff.path("attempts"), desk, "startedAt", "number", "outcome", "code", "detail");
        section("Tasks", handoff.path("tasks"), desk, "openedAt", "state", "owner", "title", "id");
        section("Supplied", handoff.path("supplied"), desk, "at", "by", "path", "value");
        section("Events", handoff.path("events"), desk, "receivedAt", "state", "type", "id");
        section("Audit", handoff.path("audit"), desk, "at", "number", "by", "action", "facts");
    }

    private static void section(String name, JsonNode rows, Desk desk, String... columns) {
        if (rows.isEmpty()) {
            return;
        }
        desk.line("%n%s", name);
        for (JsonNode row : rows) {
            StringBuilder line = new StringBuilder(" ");
            for (String column : columns) {
                JsonNode value = row.path(column);
                line.append(' ').append(value.isContainerNode() ? value.toString() : value.asText());
            }
            desk.line("%s", line.toString().stripTrailing());
        }
    }
}
