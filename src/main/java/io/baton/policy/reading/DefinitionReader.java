package io.baton.policy.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.policy.definition.Definition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads every definition of a folder, with the people and calendars they name, checking shape, words and names; thread-safe. */
public final class DefinitionReader {

    private final PolicyFolders folders;

    public DefinitionReader(PolicyFolders folders) {
        this.folders = folders;
    }

    /** Reads all files; never fails, what is wrong is a fault of the reading. */
    public Reading read() {
        Map<String, Definition> definitions = new TreeMap<>();
        Sheet all = Sheet.of(folders.handoffs());
        Calendars calendars = CalendarReader.read(folders.calendars());
        FirmReader.Told firm = FirmReader.read(folders.people(), calendars);
        all.faults().addAll(calendars.faults());
        all.faults().addAll(firm.faults());
        try {
            SchemaCheck schema = new SchemaCheck(folders.handoffs(), SchemaCheck.FILE);
            CanonicalFields fields = new CanonicalFields(folders.canonical());
            for (Path file : files(folders.handoffs())) {
                Sheet sheet = Sheet.of(file);
                tree(schema, sheet)
                        .map(tree ->
                                new DefinitionParts(new Spot(tree, "", sheet), fields, calendars, firm).definition())
                        .filter(definition -> sheet.isClean())
                        .ifPresent(each -> definitions.put(each.type(), each));
                all.faults().addAll(sheet.faults());
            }
        } catch (IOException | UncheckedIOException e) {
            all.fault(1, "cannot be read: " + e.getMessage(), "check the folder and " + SchemaCheck.FILE);
        }
        return new Reading(Map.copyOf(definitions), firm.firm(), List.copyOf(all.faults()));
    }

    /** The definitions or calendars of a folder, sorted. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    /** The file's content; empty when its form is not right. */
    static Optional<JsonNode> tree(SchemaCheck schema, Sheet sheet) throws IOException {
        JsonNode tree = YamlText.read(Files.readString(sheet.file()), sheet);
        if (sheet.isClean()) {
            schema.check(tree, sheet);
        }
        return sheet.isClean() ? Optional.of(tree) : Optional.empty();
    }
}
