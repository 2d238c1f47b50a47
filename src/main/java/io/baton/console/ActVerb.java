package io.baton.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.baton.platform.Json;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code baton retry|skip|cancel <id> --reason …}: one act on one handoff.
 *
 * @param act     as the API names it
 * @param further its options beside the reason
 */
record ActVerb(String act, Set<String> further) implements Verb {

    @Override
    public Set<String> options() {
        Set<String> options = new TreeSet<>(further);
        options.add("reason");
        return options;
    }

    @Override
    public int run(Words words, Desk desk) {
        ObjectNode body = Json.MAPPER.createObjectNode().put("reason", words.required("reason"));
        if (further.contains("step")) {
            body.put("step", words.required("step"));
        }
        words.one("result").ifPresent(result -> body.set("result", json(result)));
        words.all("set").forEach(pair -> set(body.withObject("/values"), pair));
        JsonNode handoff = desk.api().post("/api/v1/handoffs/" + words.id() + "/" + act, body);
        desk.show(handoff, () -> ShowVerb.head(handoff, desk));
        return 0;
    }

    private static void set(ObjectNode values, String pair) {
        int equals = pair.indexOf('=', pair.lastIndexOf(']') + 1); // list[role=PRIMARY].name=Kim
        if (equals < 1) {
            throw Words.misused("--set takes path=value, such as project.name=Tour");
        }
        values.set(pair.substring(0, equals), value(pair.substring(equals + 1)));
    }

    /** JSON where it reads as JSON, else the text as it stands. */
    private static JsonNode value(String text) {
        try {
            return Json.read(text);
        } catch (UncheckedIOException plainText) {
            return TextNode.valueOf(text);
        }
    }

    private static JsonNode json(String text) {
        try {
            return Json.read(text);
        } catch (UncheckedIOException notJson) {
            throw Words.misused(
                    "--result takes a JSON object, such as '{\"project\":{\"externalIds\":{\"erp\":\"7\"}}}'");
        }
    }
}
