package io.baton.policy.calendar;

import static io.baton.policy.calendar.CalendarFixture.AMSTERDAM;
import static io.baton.policy.calendar.CalendarFixture.anOffice;
import static io.baton.policy.calendar.CalendarFixture.at;
import static io.baton.policy.calendar.CalendarFixture.days;
import static io.baton.policy.calendar.CalendarFixture.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.baton.platform.TerminalFailure;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Thursday 2026-01-01 is a holiday here, and Friday 2026-01-02 an ordinary day. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfficeCalendarTest {

    private final OfficeCalendar office = anOffice(AMSTERDAM, "2026-01-01");

    @ParameterizedTest(name = "{3}: {0} and {1} is {2}")
    @CsvSource({
        "2026-06-02T10:00, P1D,     2026-06-03T10:00, the next day at the same time",
        "2026-06-05T10:00, P1D,     2026-06-08T10:00, over a weekend",
        "2025-12-31T10:00, P1D,     2026-01-02T10:00, over a holiday",
        "2026-06-06T11:00, P1D,     2026-06-09T09:00, begun at the weekend counts from Monday's opening",
        "2026-06-02T19:00, P1D,     2026-06-04T09:00, begun after closing counts from the next opening",
        "2026-06-02T07:00, P1D,     2026-06-03T09:00, begun before opening counts from the opening",
        "2026-06-02T17:30, P1D,     2026-06-04T09:00, closing time is after closing",
        "2026-06-02T10:00, P5D,     2026-06-09T10:00, five business days are a week",
        "2026-06-02T10:00, PT4H,    2026-06-02T14:00, hours of one day",
        "2026-06-02T16:00, PT4H,    2026-06-03T11:30, hours go on at the next opening",
        "2026-06-05T16:30, PT2H,    2026-06-08T10:00, hours over a weekend",
        "2026-06-02T09:00, PT8H30M, 2026-06-02T17:30, a whole day of hours ends at closing",
        "2026-06-06T11:00, PT1H,    2026-06-08T10:00, hours begun at the weekend",
        "2026-06-02T10:00, P1DT4H,  2026-06-03T14:00, days first and then hours",
        "2026-06-02T10:00, PT0S,    2026-06-02T10:00, nothing is at once",
        "2026-06-06T11:00, PT0S,    2026-06-08T09:00, nothing begun at the weekend is the next opening",
        "2026-06-06T11:00, P0D,     2026-06-08T09:00, and so are no days"
    })
    void an_amount_ends_where_a_practitioner_expects(String from, String amount, String end, String why) {
        Instant due = office.after(at(AMSTERDAM, from), Amount.parse(amount));

        assertThat(due).as(why).isEqualTo(at(AMSTERDAM, end));
    }

    @ParameterizedTest(name = "{3}: from {0} to {1} is {2}")
    @CsvSource({
        "2026-06-02T10:00, 2026-06-02T12:00, PT2H,   within a day",
        "2026-06-02T16:30, 2026-06-03T10:00, PT2H,   over a night",
        "2026-06-05T16:30, 2026-06-08T10:00, PT2H,   over a weekend",
        "2026-06-06T00:00, 2026-06-08T00:00, PT0S,   a weekend has none",
        "2025-12-31T17:30, 2026-01-02T09:00, PT0S,   a holiday has none",
        "2026-06-03T10:00, 2026-06-02T16:30, PT-2H,  backwards is negative"
    })
    void between_two_moments_lies_the_open_time(String from, String to, Duration open, String why) {
        assertThat(office.between(at(AMSTERDAM, from), at(AMSTERDAM, to)))
                .as(why)
                .isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-02T09:00, true",
        "2026-06-02T17:29, true",
        "2026-06-02T17:30, false",
        "2026-06-02T08:59, false",
        "2026-06-06T10:00, false",
        "2026-01-01T10:00, false"
    })
    void opening_is_in_and_closing_is_not(String moment, boolean open) {
        assertThat(office.isOpen(at(AMSTERDAM, moment))).isEqualTo(open);
    }

    @Test
    void a_lunch_break_is_no_open_time() {
        OfficeCalendar shop = CalendarFixture.daily(AMSTERDAM, "09:00-12:00", "13:00-17:00");

        assertThat(shop.after(at(AMSTERDAM, "2026-06-02T11:00"), Amount.parse("PT2H")))
                .isEqualTo(at(AMSTERDAM, "2026-06-02T14:00"));
        assertThat(shop.after(at(AMSTERDAM, "2026-06-02T12:30"), Amount.parse("P1D")))
                .isEqualTo(at(AMSTERDAM, "2026-06-03T13:00"));
        assertThat(shop.isOpen(at(AMSTERDAM, "2026-06-02T12:30"))).isFalse();
    }

    @Test
    void a_day_on_a_shorter_day_ends_at_its_closing_or_opening() {
        OfficeCalendar office = new OfficeCalendar(
                "short-friday",
                AMSTERDAM,
                Map.of(DayOfWeek.THURSDAY, hours("08:00-18:00"), DayOfWeek.FRIDAY, hours("10:00-14:00")),
                Map.of());

        assertThat(office.after(at(AMSTERDAM, "2026-06-04T17:00"), Amount.parse("P1D")))
                .isEqualTo(at(AMSTERDAM, "2026-06-05T14:00"));
        assertThat(office.after(at(AMSTERDAM, "2026-06-04T08:30"), Amount.parse("P1D")))
                .isEqualTo(at(AMSTERDAM, "2026-06-05T10:00"));
    }

    @Test
    void a_year_without_open_time_is_an_error_that_names_the_calendar() {
        OfficeCalendar closed = new OfficeCalendar("ghost-office", AMSTERDAM, Map.of(), days());

        assertThatExceptionOfType(TerminalFailure.class)
                .isThrownBy(() -> closed.after(at(AMSTERDAM, "2026-06-02T10:00"), Amount.parse("PT1H")))
                .withMessageContaining("ghost-office")
                .withMessageContaining("2026-06-02");
    }

    @Test
    void round_the_clock_a_day_is_24_hours() {
        BusinessCalendar always = new RoundTheClock();
        Instant night = at(AMSTERDAM, "2026-03-28T23:00");

        assertThat(always.after(night, Amount.parse("P1DT1H"))).isEqualTo(night.plus(Duration.ofHours(25)));
        assertThat(always.between(night, night.plusSeconds(5))).isEqualTo(Duration.ofSeconds(5));
        assertThat(always.isOpen(night)).isTrue();
    }
}
