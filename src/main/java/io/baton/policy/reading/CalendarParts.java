package io.baton.policy.reading;

import io.baton.policy.calendar.BusinessCalendar;
import io.baton.policy.calendar.Hours;
import io.baton.policy.calendar.OfficeCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the parts of one calendar. */
final class CalendarParts {

    private static final Hours STAND_IN = new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    private final Spot root;
    private final String name;

    CalendarParts(Spot root, String name) {
        this.root = root;
        this.name = name;
    }

    BusinessCalendar calendar() {
        if (!root.text("calendar").equals(name)) {
            root.at("calendar").fault("the calendar is not named as its file", "write calendar: " + name);
        }
        OfficeCalendar calendar = new OfficeCalendar(name, zone(root.at("timeZone")), week(), holidays());
        calendar.closedYear()
                .ifPresent(since -> root.at("hours")
                        .fault("the calendar is closed for a whole year from " + since, "correct hours and holidays"));
        return calendar;
    }

    /** Only names of regions: an offset such as +01:00 knows no daylight saving. */
    private static ZoneId zone(Spot spot) {
        if (!ZoneId.getAvailableZoneIds().contains(spot.text())) {
            spot.fault("there is no time zone '" + spot.text() + "'", "write an IANA name such as Europe/Amsterdam");
            return ZoneOffset.UTC;
        }
        return ZoneId.of(spot.text());
    }

    private Map<DayOfWeek, List<Hours>> week() {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        Spot hours = root.at("hours");
        hours.keys().forEach(day -> week.put(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)), day(hours, day)));
        return week;
    }

    private static List<Hours> day(Spot hours, String name) {
        List<Hours> day = hours.items(name).stream()
                .map(each -> each.parsed(
                        Hours::parse,
                        STAND_IN,
                        "hours of one day such as 09:00-17:30; hours over midnight are 22:00-24:00 and, on the next day,"
                                + " 00:00-06:00"))
                .toList();
        boolean told = day.contains(STAND_IN) && day.size() > 1;
        if (!told && !Hours.areInOrder(day)) {
            hours.at(name)
                    .fault("the hours of " + name + " overlap or are out of order", "write them from early to late");
        }
        return day;
    }

    private Map<LocalDate, String> holidays() {
        Map<LocalDate, String> listed = new HashMap<>();
        root.items("holidays").forEach(each -> {
            LocalDate date = each.at("date").parsed(LocalDate::parse, LocalDate.MIN, "a date such as 2026-12-25");
            if (listed.put(date, each.text("name")) != null && !date.equals(LocalDate.MIN)) {
                each.at("date").fault("the holiday " + date + " stands here twice", "keep one of them");
            }
        });
        listed.remove(LocalDate.MIN);
        Map<LocalDate, String> all = new HashMap<>(HolidaySource.of(root.at("ics")));
        all.putAll(listed);
        return all;
    }
}
