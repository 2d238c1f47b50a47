package io.baton.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** {@code baton verify-audit}: exit code 1 when a chain is broken. */
final class VerifyVerb implements Verb {

    @Override
    public Set<String> options() {
        return Set.of();
    }

    @Override
    public int run(Words words, Desk desk) {
        words.withoutId();
        JsonNode found = desk.api().get("/api/v1/audit/verification");
        desk.show(found, () -> print(found, desk));
        return found.path("whole").asBoolean() ? 0 : 1;
    }

    private static void print(JsonNode found, Desk desk) {
        JsonNode broken = found.path("broken");
        String looked = found.path("handoffs").asText() + " handoffs, "
                + found.path("rows").asText() + " audit rows";
        if (broken.isMissingNode()) {
            desk.line("%s: whole.", looked);
        } else {
            desk.line(
                    "BROKEN: handoff %s, row %s: %s (%s looked at).",
                    broken.path("handoff").asText(),
                    broken.path("number").asText(),
                    broken.path("detail").asText(),
                    looked);
        }
    }
}
