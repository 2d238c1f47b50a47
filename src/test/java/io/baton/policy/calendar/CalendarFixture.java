package io.baton.policy.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Calendars of small offices, and moments on their walls' clocks. */
final class CalendarFixture {

    static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");

    private CalendarFixture() {}

    /** Monday to Friday from nine to half past five. */
    static OfficeCalendar anOffice(ZoneId zone, String... holidays) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        Stream.of(DayOfWeek.values()).limit(5).forEach(day -> week.put(day, hours("09:00-17:30")));
        return new OfficeCalendar("office", zone, week, days(holidays));
    }

    /** Every day with the same hours. */
    static OfficeCalendar daily(ZoneId zone, String... hours) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        Stream.of(DayOfWeek.values()).forEach(day -> week.put(day, hours(hours)));
        return new OfficeCalendar("daily", zone, week, Map.of());
    }

    static List<Hours> hours(String... hours) {
        return Arrays.stream(hours).map(Hours::parse).toList();
    }

    static Map<LocalDate, String> days(String... dates) {
        Map<LocalDate, String> days = new LinkedHashMap<>();
        Arrays.stream(dates).forEach(date -> days.put(LocalDate.parse(date), "A holiday"));
        return days;
    }

    /** The moment at which the clock in that zone shows the time; the first one when it shows it twice. */
    static Instant at(ZoneId zone, String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }
}
