package io.baton.policy.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.policy.definition.Definition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads every definition of a folder, checking shape, words and names; thread-safe. */
public final class DefinitionReader {

    private final Path folder;
    private final Path canonicalFolder;

    /**
     * @param folder          {@code config/handoffs}, with the schema of definitions
     * @param canonicalFolder {@code mappings/canonical}, with the schemas whose fields definitions may name
     */
    public DefinitionReader(Path folder, Path canonicalFolder) {
        this.folder = folder;
        this.canonicalFolder = canonicalFolder;
    }

    /** Reads all files; never fails, what is wrong is a fault of the reading. */
    public Reading read() {
        Map<String, Definition> definitions = new TreeMap<>();
        Sheet all = Sheet.of(folder);
        try {
            SchemaCheck schema = new SchemaCheck(folder);
            CanonicalFields fields = new CanonicalFields(canonicalFolder);
            for (Path file : files()) {
                Sheet sheet = Sheet.of(file);
                read(file, schema, fields, sheet).forEach(each -> definitions.put(each.type(), each));
                all.faults().addAll(sheet.faults());
            }
        } catch (IOException | UncheckedIOException e) {
            all.fault(1, "cannot be read: " + e.getMessage(), "check the folder and " + SchemaCheck.FILE);
        }
        return new Reading(Map.copyOf(definitions), List.copyOf(all.faults()));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Definition> read(Path file, SchemaCheck schema, CanonicalFields fields, Sheet sheet)
            throws IOException {
        JsonNode tree = YamlText.read(Files.readString(file), sheet);
        if (sheet.isClean()) {
            schema.check(tree, sheet);
        }
        if (!sheet.isClean()) {
            return List.of();
        }
        Definition definition = new DefinitionParts(new Spot(tree, "", sheet), fields).definition();
        return sheet.isClean() ? List.of(definition) : List.of();
    }
}
