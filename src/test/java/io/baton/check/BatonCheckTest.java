package io.baton.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BatonCheckTest {

    @TempDir
    Path root;

    @Test
    void a_good_house_has_no_faults() throws Exception {
        CheckReport report = House.good(root).check();

        assertThat(report.findings()).isEmpty();
        assertThat(report.summary())
                .isEqualTo("checked 5 route files, 2 mappings, 1 definitions, 2 step keys: no faults");
    }

    @Test
    void a_calendar_that_does_not_know_next_years_holidays_is_a_warning_and_no_fault() throws Exception {
        House house = House.with(root, "config/calendars/office.yaml", """
            calendar: office
            title: An office
            timeZone: Europe/Berlin
            hours:
              monday: ["09:00-17:00"]
            holidays:
              - { date: 2026-12-25, name: Christmas Day }
            """);

        CheckReport report = house.check();

        assertThat(report.isClean()).isTrue();
        assertThat(report.warnings())
                .singleElement()
                .satisfies(
                        each -> assertThat(each.toString())
                                .contains(
                                        "office.yaml:1: calendar-ends: the holidays of 2026 are the last it knows; add the next"));
        assertThat(report.summary()).endsWith(": no faults, 1 warning");
    }

    @Test
    void the_command_prints_warnings_beside_a_good_end() throws Exception {
        House house = House.with(root, "config/calendars/office.yaml", """
            calendar: office
            title: An office
            timeZone: Europe/Berlin
            hours:
              monday: ["09:00-17:00"]
            holidays:
              - { date: 2025-12-25, name: Christmas Day }
            """);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        try (StubCamel camel = new StubCamel(house.folders())) {
            int code = new CheckCommand(house.folders(), House.KNOWN.keys(), camel.context(), House.TODAY)
                    .run(List.of("--quick"), new PrintStream(printed, true, StandardCharsets.UTF_8));

            assertThat(code).isEqualTo(CheckCommand.CLEAN);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("warning: ", "the holidays of 2025 are the last it knows", "1 warning");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_broken_house_shows_exactly_its_faults(String what) throws Exception {
        List<String> expected =
                Files.readAllLines(House.DATA.resolve("broken").resolve(what).resolve("expected.txt"));

        List<String> found = House.broken(root, what).findings();

        assertThat(found).containsExactlyElementsOf(expected);
    }

    static Stream<String> broken() throws IOException {
        try (Stream<Path> folders = Files.list(House.DATA.resolve("broken"))) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }
}
