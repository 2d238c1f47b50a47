package io.baton.console;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.baton.platform.Json;
import io.baton.platform.JsonValues;
import io.baton.platform.TerminalFailure;
import io.baton.policy.CanonicalShapes;
import io.baton.policy.Definitions;
import io.baton.policy.Explainer;
import io.baton.policy.explain.Explanation;
import io.baton.policy.reading.PolicyFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code baton policy explain --handoff TYPE --data FILE}: what the policy of this folder says of a deal. Needs no running
 * Baton. Exit code 1 when the policy itself has faults.
 */
record PolicyVerb(Clock clock) implements Verb {

    private static final String UNUSABLE = "CONSOLE_DATA";

    @Override
    public Set<String> options() {
        return Set.of("handoff", "data", "folder");
    }

    @Override
    public int run(Words words, Desk desk) {
        if (!words.alone().equals(List.of("explain")) || words.has("url")) {
            throw Words.misused("say: baton policy explain --handoff TYPE --data FILE");
        }
        Path folder = Path.of(words.one("folder").orElse("."));
        Path mappings = folder.resolve("mappings");
        String handoff = words.required("handoff");
        Map<String, Object> deal = deal(Path.of(words.required("data")));
        Definitions definitions = new Definitions(PolicyFolders.under(folder.resolve("config"), mappings));
        if (!definitions.faults().isEmpty()) {
            definitions.faults().forEach(fault -> desk.line("%s", fault));
            return 1;
        }
        Explanation told = explained(new Explainer(definitions, mappings, clock), handoff, deal);
        desk.show(Json.MAPPER.valueToTree(told), () -> new ExplanationPage(desk).print(told));
        return 0;
    }

    private static Explanation explained(Explainer explainer, String handoff, Map<String, Object> deal) {
        try {
            return explainer.explain(handoff, deal);
        } catch (IllegalArgumentException unknown) {
            throw new TerminalFailure(UNUSABLE, String.valueOf(unknown.getMessage()));
        }
    }

    private static Map<String, Object> deal(Path file) {
        JsonNode deal = read(file);
        if (!deal.isObject() || deal.isEmpty()) {
            throw new TerminalFailure(
                    UNUSABLE, file + " holds no deal: write a JSON object with some of " + CanonicalShapes.names());
        }
        deal.fieldNames().forEachRemaining(name -> {
            if (!CanonicalShapes.names().contains(name)) {
                throw new TerminalFailure(
                        UNUSABLE,
                        "'" + name + "' in " + file + " is no canonical object; they are " + CanonicalShapes.names());
            }
        });
        return JsonValues.plainMap(deal);
    }

    private static JsonNode read(Path file) {
        try {
            return Json.read(Files.readString(file));
        } catch (UncheckedIOException notJson) {
            throw new TerminalFailure(UNUSABLE, file + " is not JSON" + where(notJson.getCause()));
        } catch (IOException unreadable) {
            throw new TerminalFailure(UNUSABLE, file + " cannot be read; is it there, and text in UTF-8?");
        }
    }

    private static String where(@Nullable Throwable cause) {
        if (!(cause instanceof JsonProcessingException fault)) {
            return "";
        }
        JsonLocation at = fault.getLocation(); // null when the text goes beyond the reader's limits
        return (at == null ? ": " : ": line " + at.getLineNr() + ": ") + fault.getOriginalMessage();
    }
}
