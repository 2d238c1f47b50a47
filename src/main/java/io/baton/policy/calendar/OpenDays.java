package io.baton.policy.calendar;

import io.baton.platform.TerminalFailure;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The open time of each day, and the search for the next day that has some. */
final class OpenDays {

    private static final int YEAR = 366;

    private final String name;
    private final WallClock clock;
    private final Map<DayOfWeek, List<Hours>> week;
    private final Set<LocalDate> closed;

    OpenDays(String name, WallClock clock, Map<DayOfWeek, List<Hours>> week, Set<LocalDate> closed) {
        this.name = name;
        this.clock = clock;
        this.week = week;
        this.closed = closed;
    }

    List<Stretch> on(LocalDate day) {
        if (closed.contains(day)) {
            return List.of();
        }
        return week.getOrDefault(day.getDayOfWeek(), List.of()).stream()
                .map(hours -> clock.stretch(day, hours))
                .filter(Stretch::isThere)
                .toList();
    }

    /** All that may touch the two instants; a day more at both ends, since clocks are also turned at midnight. */
    Stream<Stretch> around(Instant from, Instant to) {
        LocalDate first = clock.local(from).toLocalDate().minusDays(1);
        LocalDate last = clock.local(to).toLocalDate().plusDays(1);
        return first.datesUntil(last.plusDays(1)).flatMap(day -> on(day).stream());
    }

    /** The first stretch that ends after the instant, without what lies before it. */
    Stretch next(Instant from) {
        LocalDate first = clock.local(from).toLocalDate().minusDays(1);
        return first.datesUntil(first.plusDays(YEAR + 2))
                .flatMap(day -> on(day).stream())
                .filter(stretch -> stretch.end().isAfter(from))
                .findFirst()
                .map(stretch -> new Stretch(Stretch.later(stretch.start(), from), stretch.end()))
                .orElseThrow(() -> neverOpen(first.plusDays(1)));
    }

    LocalDate businessDayAfter(LocalDate day) {
        return openDays(day.plusDays(1)).findFirst().orElseThrow(() -> neverOpen(day));
    }

    boolean isOpenInYearFrom(LocalDate day) {
        return openDays(day).findFirst().isPresent();
    }

    private Stream<LocalDate> openDays(LocalDate first) {
        return first.datesUntil(first.plusDays(YEAR)).filter(day -> !on(day).isEmpty());
    }

    /** The time on an open day, moved into its hours: to the next opening or, past the last one, to the closing. */
    Instant at(LocalDate day, LocalTime time) {
        Instant wanted = clock.instant(day.atTime(time));
        List<Stretch> open = on(day);
        return open.stream()
                .filter(stretch -> wanted.isBefore(stretch.end()))
                .findFirst()
                .map(stretch -> Stretch.later(stretch.start(), wanted))
                .orElseGet(() -> open.get(open.size() - 1).end());
    }

    private TerminalFailure neverOpen(LocalDate since) {
        String message = "the calendar '" + name + "' has no open time in the year from " + since
                + "; correct its hours and holidays";
        return new TerminalFailure("CALENDAR_NEVER_OPEN", message, Map.of("calendar", name), null);
    }

    static Duration sum(Stream<Stretch> stretches) {
        return stretches.map(Stretch::length).reduce(Duration.ZERO, Duration::plus);
    }
}
