package io.baton.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import io.baton.platform.FolderConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The schemas of the canonical objects, {@code <mappings>/canonical/<object>.v<n>.schema.json}; of several versions the
 * newest. Nothing is ever fetched. Thread-safe.
 */
@Singleton
public class Schemas {

    private static final Comparator<SchemaProblem> BY_PLACE =
            Comparator.comparing(SchemaProblem::path).thenComparing(SchemaProblem::keyword);

    private final Path folder;
    private volatile NavigableMap<String, JsonSchema> objects;

    @Inject
    Schemas(FolderConfig folders) {
        this(folders.mappings());
    }

    /** Reads the schemas under the mappings' folder. */
    public Schemas(Path mappings) {
        this.folder = mappings.resolve("canonical");
        this.objects = new SchemaFiles().load(folder);
    }

    /** Takes the files as they are now. */
    void take() {
        objects = new SchemaFiles().load(folder);
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
        SchemaWording wording = new SchemaWording(at);
        return require(object).validate(value).stream()
                .map(wording::problem)
                .sorted(BY_PLACE)
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
