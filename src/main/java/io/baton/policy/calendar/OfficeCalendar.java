package io.baton.policy.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The hours of a week in one time zone, without holidays. Value by its content; immutable and thread-safe. */
public record OfficeCalendar(
        String name, ZoneId zone, Map<DayOfWeek, List<Hours>> week, Map<LocalDate, String> holidays)
        implements BusinessCalendar {

    /**
     * @param week     the hours of each day, in order and not overlapping; a day without is closed
     * @param holidays the days on which it is closed whatever the week says, with what they are called
     */
    public OfficeCalendar {
        week = Map.copyOf(week);
        holidays = Map.copyOf(holidays);
    }

    @Override
    public Instant after(Instant from, Amount amount) {
        OpenDays days = days();
        Instant begun = days.next(from).start();
        Instant reached = amount.days() == 0 ? begun : daysOn(days, begun, amount.days());
        return amount.time().isZero() ? reached : timeOn(days, reached, amount.time());
    }

    private Instant daysOn(OpenDays days, Instant begun, int count) {
        LocalDateTime local = new WallClock(zone).local(begun);
        LocalDate day = local.toLocalDate();
        for (int left = count; left > 0; left--) {
            day = days.businessDayAfter(day);
        }
        return days.at(day, local.toLocalTime());
    }

    private static Instant timeOn(OpenDays days, Instant begun, Duration time) {
        Stretch open = days.next(begun);
        Duration left = time;
        while (left.compareTo(open.length()) > 0) {
            left = left.minus(open.length());
            open = days.next(open.end());
        }
        return open.start().plus(left);
    }

    @Override
    public Duration between(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return between(to, from).negated();
        }
        return OpenDays.sum(
                days().around(from, to).map(stretch -> stretch.within(from, to)).filter(Stretch::isThere));
    }

    @Override
    public boolean isOpen(Instant at) {
        return days().around(at, at).anyMatch(stretch -> stretch.contains(at));
    }

    /** The first day of a year that holidays leave without any open time; empty when there is no such year. */
    public Optional<LocalDate> closedYear() {
        OpenDays days = days();
        return Stream.concat(holidays.keySet().stream().sorted(), Stream.of(LocalDate.EPOCH))
                .filter(day -> !days.isOpenInYearFrom(day))
                .findFirst();
    }

    private OpenDays days() {
        return new OpenDays(name, new WallClock(zone), week, holidays.keySet());
    }
}
