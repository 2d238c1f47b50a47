package io.baton.policy.reading;

import io.baton.policy.calendar.BusinessCalendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads every calendar of a folder, with the holidays it imports; a folder that is not there has none. */
final class CalendarReader {

    static final String SCHEMA = "calendar.v1.schema.json";

    private final Path folder;
    private final Map<String, BusinessCalendar> good = new TreeMap<>();
    private final Set<String> names = new TreeSet<>();
    private final List<Fault> faults = new ArrayList<>();

    private CalendarReader(Path folder) {
        this.folder = folder;
    }

    /** Reads all files; never fails, what is wrong is a fault. */
    static Calendars read(Path folder) {
        CalendarReader reader = new CalendarReader(folder);
        if (Files.isDirectory(folder)) {
            reader.readAll();
        }
        return new Calendars(Map.copyOf(reader.good), Set.copyOf(reader.names), List.copyOf(reader.faults));
    }

    private void readAll() {
        try {
            SchemaCheck schema = new SchemaCheck(folder, SCHEMA);
            for (Path file : DefinitionReader.files(folder)) {
                read(file, schema);
            }
        } catch (IOException | UncheckedIOException e) {
            faults.add(new Fault(folder, 1, "cannot be read: " + e.getMessage(), "check the folder and " + SCHEMA));
        }
    }

    private void read(Path file, SchemaCheck schema) throws IOException {
        String name = file.getFileName().toString().replaceFirst("\\.yaml$", "");
        Sheet sheet = Sheet.of(file);
        names.add(name);
        DefinitionReader.tree(schema, sheet)
                .map(tree -> new CalendarParts(new Spot(tree, "", sheet), name).calendar())
                .filter(calendar -> sheet.isClean())
                .ifPresent(calendar -> good.put(name, calendar));
        faults.addAll(sheet.faults());
    }
}
