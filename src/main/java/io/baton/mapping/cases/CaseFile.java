package io.baton.mapping.cases;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.baton.mapping.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code <mapping>.cases.yaml}: a list of cases, with the line of each. */
final class CaseFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final Set<String> KEYS = Set.of("name", "in", "variables", "out", "error", "schema");

    private final Path file;
    private final List<MappingCase> cases = new ArrayList<>();
    private final List<CaseFailure> failures = new ArrayList<>();

    private CaseFile(Path file) {
        this.file = file;
    }

    static CaseFile read(Path file) {
        CaseFile read = new CaseFile(file);
        try (JsonParser parser = YAML.createParser(Files.readString(file))) {
            read.all(parser);
        } catch (com.fasterxml.jackson.core.JacksonException notYaml) {
            int line = notYaml.getLocation() == null ? 1 : notYaml.getLocation().getLineNr();
            read.fail(Math.max(1, line), "", "is no YAML: " + notYaml.getOriginalMessage());
        } catch (IOException unreadable) {
            read.fail(1, "", "cannot be read: " + unreadable.getClass().getSimpleName());
        }
        return read;
    }

    List<MappingCase> cases() {
        return cases;
    }

    /** What is wrong with the file itself. */
    List<CaseFailure> failures() {
        return failures;
    }

    private void all(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            fail(1, "", "must be a list of cases, each with name, in, and out or error");
            return;
        }
        Set<String> names = new HashSet<>();
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            int line = parser.currentTokenLocation().getLineNr();
            one(line, YAML.readTree(parser), names);
        }
        if (parser.currentToken() != JsonToken.END_ARRAY) {
            fail(
                    parser.currentTokenLocation().getLineNr(),
                    "",
                    "every case must be a map with name, in, and out or error");
        }
    }

    private void one(int line, JsonNode node, Set<String> names) {
        String name = node.path("name").asText("");
        if (name.isEmpty() || !names.add(name)) {
            fail(line, name, name.isEmpty() ? "a case needs a name" : "another case has this name");
        }
        node.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                fail(line, name, "has the unknown key '" + key + "'; " + Nearest.hint(key, KEYS));
            }
        });
        if (node.has("out") == node.has("error")) {
            fail(line, name, "needs either out or error");
        } else {
            cases.add(parsed(line, name, node));
        }
    }

    private static MappingCase parsed(int line, String name, JsonNode node) {
        Map<String, JsonNode> variables = new HashMap<>();
        node.path("variables").properties().forEach(entry -> variables.put(entry.getKey(), entry.getValue()));
        JsonNode in = node.has("in") ? node.get("in") : NullNode.getInstance();
        String error = node.has("error") ? node.get("error").asText() : null;
        String schema = node.path("schema").asText("none");
        return new MappingCase(name, line, in, variables, node.get("out"), error, schema);
    }

    private void fail(int line, String name, String message) {
        failures.add(new CaseFailure(file, line, name, message));
    }
}
