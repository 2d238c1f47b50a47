package io.baton.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.policy.DealFixture;
import io.baton.policy.calendar.BusinessCalendar;
import io.baton.policy.calendar.OfficeCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file in {@code policy/broken-calendars} is a {@link BrokenFile}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CalendarReaderTest {

    private static final Path BROKEN = Path.of("src/test/resources/policy/broken-calendars");

    @TempDir
    private Path folder;

    @BeforeEach
    void copy_the_schema() throws IOException {
        Files.copy(DealFixture.CALENDARS.resolve(CalendarReader.SCHEMA), folder.resolve(CalendarReader.SCHEMA));
    }

    static Stream<Path> broken() throws IOException {
        return BrokenFile.in(BROKEN);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_fault_is_named_by_file_and_line(Path file) throws IOException {
        BrokenFile broken = BrokenFile.of(file);

        Calendars calendars = read(file.getFileName().toString(), Files.readString(file));

        assertThat(calendars.good()).isEmpty();
        assertThat(calendars.faults()).singleElement().satisfies(fault -> broken.isNamedBy(fault, folder));
    }

    @ParameterizedTest
    @CsvSource({
        "amsterdam-office, 2026-04-27, Koningsdag",
        "amsterdam-office, 2027-12-26, Kerstmis",
        "new-york-office,  2026-07-03, Independence Day (observed)",
        "new-york-office,  2027-11-25, Thanksgiving",
        "sydney-office,    2026-04-27, Anzac Day (additional day)",
        "sydney-office,    2027-12-28, Boxing Day (additional day)"
    })
    void the_calendars_of_this_repository_know_their_holidays(String name, LocalDate day, String holiday) {
        Calendars calendars = CalendarReader.read(DealFixture.CALENDARS);

        assertThat(calendars.faults()).isEmpty();
        assertThat(office(calendars.good().get(name)).holidays()).containsEntry(day, holiday);
    }

    @Test
    void a_calendar_has_the_hours_it_says() {
        OfficeCalendar sydney =
                office(CalendarReader.read(DealFixture.CALENDARS).good().get("sydney-office"));

        assertThat(sydney.zone()).hasToString("Australia/Sydney");
        assertThat(sydney.week().get(DayOfWeek.FRIDAY)).hasSize(2);
        assertThat(sydney.week()).doesNotContainKey(DayOfWeek.SUNDAY);
    }

    @Test
    void holidays_that_fill_a_year_are_a_fault() throws IOException {
        String days = IntStream.rangeClosed(0, 53)
                .mapToObj(week -> LocalDate.of(2026, 1, 5).plusWeeks(week))
                .map(day -> "  - { date: " + day + ", name: Never again }\n")
                .collect(Collectors.joining());

        Calendars calendars = read("mondays.yaml", """
                calendar: mondays
                title: Mondays only
                timeZone: UTC
                hours:
                  monday: ["09:00-17:00"]
                holidays:
                """ + days);

        assertThat(calendars.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("closed for a whole year"));
    }

    @Test
    void what_is_wrong_inside_an_imported_file_is_told_with_its_own_name_and_line() throws IOException {
        Files.createDirectory(folder.resolve("holidays"));
        Path ics = Files.writeString(folder.resolve("holidays/eve.ics"), """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                DTSTART:20261224T120000Z
                END:VEVENT
                END:VCALENDAR
                """);

        Calendars calendars = read("eve.yaml", """
                calendar: eve
                title: An office
                timeZone: UTC
                ics: holidays/eve.ics
                hours:
                  monday: ["09:00-17:00"]
                """);

        assertThat(calendars.good()).isEmpty();
        assertThat(calendars.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo(ics);
            assertThat(fault.line()).isEqualTo(2);
        });
    }

    @Test
    void a_folder_that_is_not_there_has_no_calendars_and_no_faults() {
        Calendars calendars = CalendarReader.read(folder.resolve("none"));

        assertThat(calendars.good()).isEmpty();
        assertThat(calendars.faults()).isEmpty();
    }

    private static OfficeCalendar office(BusinessCalendar calendar) {
        return (OfficeCalendar) calendar;
    }

    private Calendars read(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return CalendarReader.read(folder);
    }
}
