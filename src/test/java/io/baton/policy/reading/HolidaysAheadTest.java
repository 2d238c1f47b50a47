package io.baton.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.policy.DealFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On this repository's calendars, which know 2026 and 2027; in Amsterdam's file Christmas and New Year repeat for ever. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HolidaysAheadTest {

    @TempDir
    private Path folder;

    @Test
    void until_sixty_days_before_the_last_known_year_ends_nothing_is_said() {
        assertThat(ending(DealFixture.CALENDARS, "2027-11-01T12:00:00Z")).isEmpty();
    }

    @Test
    void then_every_calendar_that_ends_is_named_also_one_of_which_a_part_repeats() {
        assertThat(ending(DealFixture.CALENDARS, "2027-11-02T15:00:00Z"))
                .allSatisfy(each -> assertThat(each.message()).isEqualTo("the holidays of 2027 are the last it knows"))
                .extracting(Fault::file)
                .containsExactly(
                        DealFixture.CALENDARS.resolve("amsterdam-office.yaml"),
                        DealFixture.CALENDARS.resolve("new-york-office.yaml"),
                        DealFixture.CALENDARS.resolve("sydney-office.yaml"));
    }

    @Test
    void the_day_is_that_of_the_office() {
        assertThat(ending(DealFixture.CALENDARS, "2027-11-01T15:00:00Z"))
                .extracting(Fault::file)
                .containsExactly(DealFixture.CALENDARS.resolve("sydney-office.yaml"));
    }

    @Test
    void it_is_still_said_when_the_year_is_over() {
        assertThat(ending(DealFixture.CALENDARS, "2029-02-01T12:00:00Z")).hasSize(3);
    }

    @Test
    void who_has_no_holidays_and_a_house_without_calendars_miss_none() throws IOException {
        Files.copy(DealFixture.CALENDARS.resolve(CalendarReader.SCHEMA), folder.resolve(CalendarReader.SCHEMA));
        Files.writeString(folder.resolve("always.yaml"), """
            calendar: always
            title: No day off
            timeZone: UTC
            hours:
              monday: ["00:00-24:00"]
            """);

        assertThat(CalendarReader.read(folder).good()).containsKey("always");
        assertThat(ending(folder, "2028-02-01T12:00:00Z")).isEmpty();
        assertThat(ending(folder.resolve("none"), "2028-02-01T12:00:00Z")).isEmpty();
    }

    private static List<Fault> ending(Path calendars, String now) {
        return new HolidaysAhead(calendars, Clock.fixed(Instant.parse(now), ZoneOffset.UTC)).ending();
    }
}
