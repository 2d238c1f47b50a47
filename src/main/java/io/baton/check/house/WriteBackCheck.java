package io.baton.check.house;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.baton.check.Finding;
import io.baton.mapping.Mapping;
import io.baton.mapping.MappingFault;
import io.baton.mapping.Mappings;
import io.baton.mapping.Schemas;
import io.baton.policy.definition.Definition;
import io.baton.policy.reading.DefinitionReader;
import io.baton.policy.reading.PolicyFolders;
import io.baton.task.WriteBackFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every field that a definition marks with {@code writeBack} has a place in a CRM, as the mapping {@code field-of-path} says. */
public final class WriteBackCheck {

    private static final String FIELD_OF_PATH = "/field-of-path";

    private final PolicyFolders folders;
    private final Path mappings;

    /**
     * @param config   the folder that has the folder {@code handoffs}
     * @param mappings the folder of the mappings
     */
    public WriteBackCheck(Path config, Path mappings) {
        this.folders = PolicyFolders.under(config, mappings);
        this.mappings = mappings;
    }

    /** Definitions with faults of their own are passed over: those are said already. */
    public Stream<Finding> check() {
        if (!Files.isDirectory(folders.handoffs()) || !Files.isDirectory(mappings)) {
            return Stream.empty();
        }
        Mappings all = new Mappings(mappings, new Schemas(mappings));
        List<String> places = all.names().stream()
                .filter(name -> name.endsWith(FIELD_OF_PATH))
                .toList();
        return new DefinitionReader(folders)
                .read().definitions().values().stream().flatMap(each -> homeless(each, places, all));
    }

    private Stream<Finding> homeless(Definition definition, List<String> places, Mappings all) {
        Path file = folders.handoffs().resolve(definition.type() + ".yaml");
        return WriteBackFields.of(definition).stream()
                .filter(path -> places.stream().noneMatch(name -> knows(all, name, path)))
                .map(path -> new Finding(
                        file,
                        lineOf(file, path),
                        "write-back",
                        "no CRM has a field for '" + path + "' to write back to",
                        "take out writeBack, or name its field in mappings/<crm>" + FIELD_OF_PATH + ".jslt"));
    }

    private static boolean knows(Mappings all, String name, String path) {
        try {
            Mapping mapping = all.mapping(name);
            JsonNode in = JsonNodeFactory.instance.objectNode().put("path", path);
            return mapping.apply(in, variable -> null).hasNonNull("field");
        } catch (MappingFault saidAlready) {
            return true;
        }
    }

    private static int lineOf(Path file, String path) {
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).replaceAll("[\"'-]", "").strip().equals("path: " + path)) {
                    return i + 1;
                }
            }
            return 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
