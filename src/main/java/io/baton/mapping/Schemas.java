package io.baton.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.resource.DisallowSchemaLoader;
import io.baton.platform.FolderConfig;
import io.baton.platform.Json;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The schemas of the canonical objects, {@code <mappings>/canonical/<object>.v<n>.schema.json}; of several versions the
 * newest. Read once; nothing is ever fetched. Thread-safe.
 */
@Singleton
public class Schemas {

    private static final Pattern FILE = Pattern.compile("([a-z][a-z-]*)\\.v([0-9]+)\\.schema\\.json");
    private static final SchemaValidatorsConfig STRICT = SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .formatAssertionsEnabled(true)
            .locale(Locale.ROOT)
            .cacheRefs(true)
            .build();

    private final NavigableMap<String, JsonSchema> objects = new TreeMap<>();

    @Inject
    Schemas(FolderConfig folders) {
        this(folders.mappings());
    }

    /** Reads the schemas under the mappings' folder. */
    public Schemas(Path mappings) {
        Path folder = mappings.resolve("canonical");
        if (!Files.isDirectory(folder)) {
            return;
        }
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.add(DisallowSchemaLoader.getInstance())));
        files(folder).forEach(file -> load(factory, file));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> FILE.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparingInt(Schemas::version))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int version(Path file) {
        Matcher name = FILE.matcher(file.getFileName().toString());
        return name.matches() ? Integer.parseInt(name.group(2)) : 0;
    }

    private void load(JsonSchemaFactory factory, Path file) {
        Matcher name = FILE.matcher(file.getFileName().toString());
        if (name.matches()) {
            JsonNode source = read(file);
            SchemaLocation id = SchemaLocation.of(source.path("$id").asText());
            JsonSchema schema = factory.getSchema(id, source, STRICT);
            schema.initializeValidators();
            objects.put(name.group(1), schema);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return Json.read(Files.readAllBytes(file));
        } catch (IOException | UncheckedIOException unreadable) {
            throw new UncheckedIOException(file + " is no JSON", new IOException(unreadable));
        }
    }

    /** The names of the canonical objects. */
    public SortedSet<String> objects() {
        return new TreeSet<>(objects.keySet());
    }

    /** What is wrong with a value that is to be that object; empty when it conforms. */
    public List<SchemaProblem> validate(String object, JsonNode value) {
        return validate(object, object, value);
    }

    /** The same, with paths that begin with {@code at} instead of the object's name, such as {@code resources[2]}. */
    public List<SchemaProblem> validate(String object, String at, JsonNode value) {
        JsonSchema schema = require(object);
        SchemaWording wording = new SchemaWording(at);
        return schema.validate(value).stream()
                .sorted(Comparator.comparing(ValidationMessage::toString))
                .map(wording::problem)
                .toList();
    }

    /** The schema of that object; its absence is a fault that names those there are. */
    JsonSchema require(String object) {
        JsonSchema schema = objects.get(object);
        if (schema == null) {
            throw new MappingFault(
                    MappingFault.NOT_FOUND,
                    "there is no canonical object '" + object + "'; " + Nearest.hint(object, objects.keySet()),
                    Map.of("schema", object));
        }
        return schema;
    }
}
