package io.baton.check.camel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.baton.check.Finding;
import io.baton.check.route.RouteFile;
import io.baton.check.yaml.YamlLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Route files against the schema of Camel's YAML DSL. Loading it takes some hundred megabytes for a moment, so only
 * the command does it, never the serving program. Thread-safe.
 */
public final class SchemaCheck {

    private static final String SCHEMA = "/schema/camelYamlDsl.json";

    private final JsonSchema schema;
    private final YAMLMapper yaml = new YAMLMapper();

    private SchemaCheck(JsonSchema schema) {
        this.schema = schema;
    }

    /** The one of this process, loaded at the first call. */
    public static SchemaCheck get() {
        return Loaded.ONE;
    }

    private static SchemaCheck load() {
        try (InputStream in = SchemaCheck.class.getResourceAsStream(SCHEMA)) {
            SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                    .pathType(PathType.JSON_POINTER)
                    .build();
            return new SchemaCheck(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
                    .getSchema(Objects.requireNonNull(in, SCHEMA), config));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The faults of one file, each at its line; of several ways a node fails, the most exact. */
    public Stream<Finding> check(RouteFile file) {
        if (file.yaml().root().isEmpty()) {
            return Stream.empty();
        }
        YamlLines lines = YamlLines.of(file.yaml().root().get());
        return mostExact(schema.validate(tree(file))).stream()
                .map(message -> file.finding(
                        lines.lineOf(pointer(message)),
                        "schema",
                        message.getMessage(),
                        "see the schema of Camel's YAML DSL"));
    }

    private JsonNode tree(RouteFile file) {
        try {
            return yaml.readTree(file.yaml().text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the fault stands: for a member that should not be there, the member itself. */
    private static String pointer(ValidationMessage message) {
        String place = message.getInstanceLocation().toString();
        return message.getProperty() == null || "required".equals(message.getType())
                ? place
                : place + "/" + message.getProperty();
    }

    /** A fault deep in a choice is reported again by every alternative above it: keep the deepest of each branch. */
    private static List<ValidationMessage> mostExact(Set<ValidationMessage> messages) {
        return messages.stream()
                .sorted(Comparator.comparing(SchemaCheck::pointer))
                .filter(message ->
                        messages.stream().noneMatch(other -> pointer(other).startsWith(pointer(message) + "/")))
                .toList();
    }

    private static final class Loaded {
        static final SchemaCheck ONE = load();
    }
}
