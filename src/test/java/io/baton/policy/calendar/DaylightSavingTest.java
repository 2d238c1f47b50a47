package io.baton.policy.calendar;

import static io.baton.policy.calendar.CalendarFixture.AMSTERDAM;
import static io.baton.policy.calendar.CalendarFixture.LORD_HOWE;
import static io.baton.policy.calendar.CalendarFixture.NEW_YORK;
import static io.baton.policy.calendar.CalendarFixture.anOffice;
import static io.baton.policy.calendar.CalendarFixture.at;
import static io.baton.policy.calendar.CalendarFixture.daily;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days on which the clocks are turned, as the zones have them in 2026. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DaylightSavingTest {

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "Europe/Amsterdam,    2026-03-29, PT23H",
        "Europe/Amsterdam,    2026-10-25, PT25H",
        "America/New_York,    2026-03-08, PT23H",
        "America/New_York,    2026-11-01, PT25H",
        "Australia/Lord_Howe, 2026-04-05, PT24H30M",
        "Australia/Lord_Howe, 2026-10-04, PT23H30M",
        "Australia/Sydney,    2026-04-05, PT25H",
        "Australia/Sydney,    2026-10-04, PT23H"
    })
    void an_always_open_day_is_as_long_as_the_clocks_make_it(ZoneId zone, String day, Duration length) {
        OfficeCalendar always = daily(zone, "00:00-24:00");
        Instant midnight = at(zone, day + "T00:00");

        Instant end = always.after(midnight, Amount.parse("P1D"));

        assertThat(Duration.between(midnight, end)).isEqualTo(length);
        assertThat(always.between(midnight, end)).isEqualTo(length);
        assertThat(always.after(midnight, new Amount(0, length))).isEqualTo(end);
    }

    @ParameterizedTest(name = "{0} over {1}")
    @CsvSource({
        "Europe/Amsterdam,    2026-03-27, 2026-03-30",
        "Europe/Amsterdam,    2026-10-23, 2026-10-26",
        "America/New_York,    2026-03-06, 2026-03-09",
        "America/New_York,    2026-10-30, 2026-11-02",
        "Australia/Lord_Howe, 2026-04-02, 2026-04-03",
        "Australia/Lord_Howe, 2026-10-02, 2026-10-05"
    })
    void an_office_keeps_its_local_hours_over_the_change(ZoneId zone, String before, String after) {
        OfficeCalendar office = anOffice(zone);

        assertThat(office.after(at(zone, before + "T15:00"), Amount.parse("P1D")))
                .isEqualTo(at(zone, after + "T15:00"));
        assertThat(office.after(at(zone, before + "T16:30"), Amount.parse("PT2H")))
                .isEqualTo(at(zone, after + "T10:00"));
    }

    @Test
    void hours_that_span_the_gap_are_fewer() {
        OfficeCalendar night = daily(AMSTERDAM, "01:00-05:00");

        Duration open = night.between(at(AMSTERDAM, "2026-03-29T00:00"), at(AMSTERDAM, "2026-03-29T12:00"));
        Instant end = night.after(at(AMSTERDAM, "2026-03-29T01:30"), Amount.parse("PT1H"));

        assertThat(open).isEqualTo(Duration.ofHours(3));
        assertThat(end).isEqualTo(at(AMSTERDAM, "2026-03-29T03:30"));
    }

    @Test
    void hours_that_span_the_overlap_are_more() {
        OfficeCalendar night = daily(NEW_YORK, "00:30-05:00");

        Duration open = night.between(at(NEW_YORK, "2026-11-01T00:00"), at(NEW_YORK, "2026-11-01T12:00"));

        assertThat(open).isEqualTo(Duration.ofMinutes(5 * 60 + 30));
    }

    @Test
    void hours_inside_the_gap_are_none_and_the_day_is_no_business_day() {
        OfficeCalendar early = daily(LORD_HOWE, "02:05-02:25");

        Instant end = early.after(at(LORD_HOWE, "2026-10-03T02:10"), Amount.parse("P1D"));

        assertThat(early.isOpen(at(LORD_HOWE, "2026-10-04T02:35"))).isFalse();
        assertThat(end).isEqualTo(at(LORD_HOWE, "2026-10-05T02:10"));
    }

    @Test
    void a_day_on_into_the_gap_is_the_moment_the_clocks_skip_it() {
        OfficeCalendar always = daily(NEW_YORK, "00:00-24:00");

        Instant end = always.after(at(NEW_YORK, "2026-03-07T02:30"), Amount.parse("P1D"));

        assertThat(end).isEqualTo(Instant.parse("2026-03-08T07:00:00Z"));
    }

    @Test
    void hours_that_end_inside_the_overlap_end_when_the_clock_first_shows_it() {
        OfficeCalendar night = daily(LORD_HOWE, "01:00-01:45", "01:45-03:00");

        Duration open = night.between(at(LORD_HOWE, "2026-04-05T00:00"), at(LORD_HOWE, "2026-04-05T12:00"));

        assertThat(open).isEqualTo(Duration.ofMinutes(2 * 60 + 30));
        assertThat(night.isOpen(at(LORD_HOWE, "2026-04-05T01:50").plus(Duration.ofMinutes(30))))
                .isTrue();
    }

    @Test
    void a_whole_day_that_a_zone_left_out_is_no_business_day() {
        ZoneId apia = ZoneId.of("Pacific/Apia");

        Instant end = daily(apia, "09:00-17:00").after(at(apia, "2011-12-29T10:00"), Amount.parse("P1D"));

        assertThat(end).isEqualTo(at(apia, "2011-12-31T10:00"));
    }
}
