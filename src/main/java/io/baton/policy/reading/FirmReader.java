package io.baton.policy.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.policy.definition.Firm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads who is who from a folder; one that is not there, or has no file, tells nothing. */
final class FirmReader {

    static final String FILE = "firm.yaml";
    static final String SCHEMA = "firm.v1.schema.json";

    private FirmReader() {}

    /**
     * What the folder says.
     *
     * @param firm   what can be used of it
     * @param roles  the ids of all roles, those with faults too, so that they are not said to be unknown as well
     * @param read   whether the file's syntax could be read, without which any name may be right
     * @param faults all that is wrong
     */
    record Told(Firm firm, Set<String> roles, boolean read, List<Fault> faults) {

        boolean mayKnow(String role) {
            return !read || roles.contains(role);
        }
    }

    /** Never fails, what is wrong is a fault. */
    static Told read(Path folder, Calendars calendars) {
        Sheet sheet = Sheet.of(folder.resolve(FILE));
        if (!Files.exists(sheet.file())) {
            return new Told(Firm.UNTOLD, Set.of(), true, List.of());
        }
        try {
            return read(folder, sheet, calendars);
        } catch (IOException | UncheckedIOException e) {
            sheet.fault(1, "cannot be read: " + e.getMessage(), "check the file and " + SCHEMA);
            return new Told(Firm.UNTOLD, Set.of(), false, List.copyOf(sheet.faults()));
        }
    }

    private static Told read(Path folder, Sheet sheet, Calendars calendars) throws IOException {
        JsonNode tree = YamlText.read(Files.readString(sheet.file()), sheet);
        boolean isYaml = sheet.isClean();
        if (isYaml) {
            new SchemaCheck(folder, SCHEMA).check(tree, sheet);
        }
        Spot root = new Spot(tree, "", sheet);
        Firm firm = sheet.isClean() ? new FirmParts(root, calendars).firm() : Firm.UNTOLD;
        return new Told(firm, new HashSet<>(root.at("roles").keys()), isYaml, List.copyOf(sheet.faults()));
    }
}
