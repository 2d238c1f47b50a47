package io.baton.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.format.PatternFormat;
import com.networknt.schema.resource.DisallowSchemaLoader;
import io.baton.platform.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the schema files of a folder into validators; formats are checked, and nothing is ever fetched. */
final class SchemaFiles {

    private static final Pattern FILE = Pattern.compile("([a-z][a-z-]*)\\.v([0-9]+)\\.schema\\.json");

    private final JsonSchemaFactory factory = factory();
    private final SchemaValidatorsConfig strict = SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .formatAssertionsEnabled(true)
            .locale(Locale.ROOT)
            .build();

    /** The newest version of each object that has a file in the folder, by the object's name. */
    NavigableMap<String, JsonSchema> load(Path folder) {
        NavigableMap<String, JsonSchema> schemas = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            files(folder).forEach(file -> schemas.put(part(file, 1), schema(file)));
        }
        return schemas;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> FILE.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparingInt(file -> Integer.parseInt(part(file, 2))))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String part(Path file, int group) {
        Matcher name = FILE.matcher(file.getFileName().toString());
        return name.matches() ? name.group(group) : "";
    }

    private JsonSchema schema(Path file) {
        JsonNode source = read(file);
        SchemaLocation id = SchemaLocation.of(source.path("$id").asText());
        JsonSchema schema = factory.getSchema(id, source, strict);
        schema.initializeValidators();
        return schema;
    }

    private static JsonNode read(Path file) {
        try {
            return Json.read(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        } catch (UncheckedIOException notJson) {
            throw new UncheckedIOException(
                    file + " is no JSON: " + notJson.getCause().getMessage(), notJson.getCause());
        }
    }

    private static JsonSchemaFactory factory() {
        JsonMetaSchema dialect = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                .format(email())
                .build();
        return JsonSchemaFactory.builder()
                .defaultMetaSchemaIri(dialect.getIri())
                .metaSchema(dialect)
                .schemaLoaders(loaders -> loaders.add(DisallowSchemaLoader.getInstance()))
                .build();
    }

    /** The library's own check refuses every top-level domain that is younger than the library, and private ones. */
    private static PatternFormat email() {
        return PatternFormat.of("email", "^[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)*$", "format.email");
    }
}
