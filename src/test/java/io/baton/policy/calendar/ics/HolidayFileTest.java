package io.baton.policy.calendar.ics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HolidayFileTest {

    @Test
    void a_whole_day_event_is_a_holiday() {
        HolidayImport found = read("DTSTART;VALUE=DATE:20260427", "SUMMARY:Koningsdag");

        assertThat(found.complaints()).isEmpty();
        assertThat(found.holidays()).containsExactly(entry("2026-04-27", "Koningsdag"));
    }

    @Test
    void an_event_of_several_days_is_each_of_them_and_its_end_is_not_in() {
        HolidayImport found = read("DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:20261227", "SUMMARY:Kerstmis");

        assertThat(found.holidays()).containsOnlyKeys(day("2026-12-25"), day("2026-12-26"));
    }

    @Test
    void a_duration_in_days_counts_as_well() {
        HolidayImport found = read("DTSTART;VALUE=DATE:20261225", "DURATION:P2D", "SUMMARY:Kerstmis");

        assertThat(found.holidays()).containsOnlyKeys(day("2026-12-25"), day("2026-12-26"));
    }

    @Test
    void a_yearly_event_is_a_holiday_up_to_the_end_of_the_century() {
        HolidayImport found = read("DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=YEARLY", "SUMMARY:New Year");

        assertThat(found.complaints()).isEmpty();
        assertThat(found.holidays()).hasSize(74).containsKeys(day("2027-01-01"), day("2099-01-01"));
    }

    @Test
    void a_yearly_event_on_a_weekday_of_a_month_falls_on_it_every_year() {
        HolidayImport found =
                read("DTSTART;VALUE=DATE:20261126", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=3", "SUMMARY:Thanks");

        assertThat(found.holidays()).containsOnlyKeys(day("2026-11-26"), day("2027-11-25"), day("2028-11-23"));
    }

    @Test
    void a_yearly_event_ends_when_it_says_and_leaves_out_what_it_says() {
        HolidayImport found = read(
                "DTSTART;VALUE=DATE:20260505",
                "RRULE:FREQ=YEARLY;UNTIL=20290505",
                "EXDATE;VALUE=DATE:20270505",
                "SUMMARY:Liberation");

        assertThat(found.holidays()).containsOnlyKeys(day("2026-05-05"), day("2028-05-05"), day("2029-05-05"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Auckland", "America/Los_Angeles", "America/Havana", "UTC"})
    void a_date_is_the_same_wherever_the_program_runs(String zone) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));

            assertThat(read("DTSTART;VALUE=DATE:20260308", "RRULE:FREQ=YEARLY;COUNT=1", "SUMMARY:One")
                            .holidays())
                    .containsOnlyKeys(day("2026-03-08"));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART:20261224T120000Z                                              | at a time of day",
                "DTSTART;TZID=Europe/Amsterdam:20261224T120000                         | at a time of day",
                "X-START:never                                                         | no DTSTART",
                "DTSTART;VALUE=DATE:20260101~RRULE:FREQ=MONTHLY                        | otherwise than yearly",
                "DTSTART;VALUE=DATE:20260101~RECURRENCE-ID;VALUE=DATE:20260102         | otherwise than yearly",
                "DTSTART;VALUE=DATE:20260101~DTEND;VALUE=DATE:20260301                 | lasts 59 days",
                "DTSTART;VALUE=DATE:20260102~DTEND;VALUE=DATE:20260101                 | lasts -1 days"
            })
    void any_other_event_is_refused_by_name_and_line(String lines, String why) {
        HolidayImport found = read((lines + "~SUMMARY:Odd one").split("~"));

        assertThat(found.holidays()).isEmpty();
        assertThat(found.complaints()).anySatisfy(complaint -> {
            assertThat(complaint.message()).contains("Odd one").contains(why);
            assertThat(complaint.line()).isEqualTo(4);
        });
    }

    @Test
    void a_line_that_is_no_icalendar_is_told_by_its_number() {
        HolidayImport found = read("DTSTART;VALUE=DATE:20260427", "this is no property", "SUMMARY:Koningsdag");

        assertThat(found.complaints())
                .singleElement()
                .satisfies(complaint -> assertThat(complaint.line()).isEqualTo(8));
    }

    @Test
    void a_date_that_no_month_has_is_told_by_its_number() {
        HolidayImport found = read("DTSTART;VALUE=DATE:2026xx30", "SUMMARY:Leap");

        assertThat(found.complaints())
                .anySatisfy(complaint -> assertThat(complaint.line()).isEqualTo(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a calendar", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260101\n"})
    void a_text_that_breaks_off_is_no_calendar(String text) {
        HolidayImport found = HolidayFile.read(text);

        assertThat(found.holidays()).isEmpty();
        assertThat(found.complaints())
                .singleElement()
                .satisfies(complaint -> assertThat(complaint.message()).contains("END:VCALENDAR"));
    }

    private static HolidayImport read(String... event) {
        return HolidayFile.read("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Baton//Test//EN
                BEGIN:VEVENT
                UID:1
                DTSTAMP:20260101T000000Z
                %s
                END:VEVENT
                END:VCALENDAR
                """.formatted(String.join("\n", event)));
    }

    private static Map.Entry<LocalDate, String> entry(String date, String name) {
        return Map.entry(day(date), name);
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
