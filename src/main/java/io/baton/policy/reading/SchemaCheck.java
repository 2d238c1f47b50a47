package io.baton.policy.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Holds files against the JSON schema beside them and says the faults in plain words. */
final class SchemaCheck {

    static final String FILE = "definition.v1.schema.json";

    private final String file;
    private final JsonNode tree;
    private final JsonSchema schema;

    /** Throws {@link UncheckedIOException} when the schema is not in the folder. */
    SchemaCheck(Path folder, String file) {
        this.file = file;
        try {
            tree = new ObjectMapper().readTree(Files.readAllBytes(folder.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(tree, config);
    }

    void check(JsonNode document, Sheet sheet) {
        schema.validate(document).forEach(message -> report(message, sheet));
    }

    private void report(ValidationMessage message, Sheet sheet) {
        String pointer = message.getInstanceLocation().toString();
        String name = String.valueOf(message.getProperty());
        switch (message.getType()) {
            case "additionalProperties" ->
                sheet.fault(pointer + "/" + name, "unknown key '" + name + "'", "use one of " + siblings(message));
            case "required" -> sheet.fault(pointer, "'" + name + "' is missing", "add it");
            case "enum" ->
                sheet.fault(
                        pointer,
                        "'" + message.getInstanceNode().asText() + "' is none of the words known here",
                        "use one of " + message.getSchemaNode());
            default -> sheet.fault(pointer, plain(message), "see " + file);
        }
    }

    private static String plain(ValidationMessage message) {
        String text = message.getMessage();
        String place = message.getInstanceLocation() + ": ";
        return text.startsWith(place) ? text.substring(place.length()) : text;
    }

    private List<String> siblings(ValidationMessage message) {
        String pointer = message.getSchemaLocation().getFragment().toString();
        String parent = pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
        List<String> names = new ArrayList<>();
        tree.at(parent).path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }
}
