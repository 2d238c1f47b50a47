package io.baton.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A copy of the good house under src/test/resources/check, with what a test lays over it. */
final class House {

    static final Known KNOWN = new Known(
            Set.of(
                    "baton.acme.url",
                    "baton.globex.url",
                    "baton.http.connect-timeout",
                    "baton.roles.*",
                    "baton.sweep.period"),
            Set.of());
    /** The day on which the house is checked. */
    static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    static final Path DATA = Path.of("src/test/resources/check");

    private final Path root;

    private House(Path root) {
        this.root = root;
    }

    static House good(Path root) {
        House house = new House(root);
        house.lay(DATA.resolve("good"));
        Stream.of(
                        "config/handoffs/definition.v1.schema.json",
                        "config/calendars/calendar.v1.schema.json",
                        "config/people/firm.v1.schema.json")
                .forEach(schema -> house.copy(Path.of(schema), root.resolve(schema)));
        return house;
    }

    static House broken(Path root, String what) {
        House house = good(root);
        house.lay(DATA.resolve("broken").resolve(what));
        return house;
    }

    /** The good house with that file in it as well. */
    static House with(Path root, String file, String text) throws IOException {
        House house = good(root);
        Files.writeString(house.path(file), text);
        return house;
    }

    CheckFolders folders() {
        return CheckFolders.under(root);
    }

    Path path(String inside) {
        return root.resolve(inside);
    }

    /** The findings of the whole check as {@code path:line: rule}, the path inside the house. */
    List<String> findings() throws Exception {
        return check().findings().stream().map(this::brief).toList();
    }

    CheckReport check() throws Exception {
        try (StubCamel camel = new StubCamel(folders())) {
            return new BatonCheck(folders(), KNOWN, camel.context(), TODAY).run();
        }
    }

    private String brief(Finding finding) {
        return root.relativize(finding.file()) + ":" + finding.line() + ": " + finding.rule();
    }

    private void lay(Path from) {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("expected.txt"))
                    .forEach(file ->
                            copy(file, root.resolve(from.relativize(file).toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
