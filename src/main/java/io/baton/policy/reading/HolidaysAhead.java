package io.baton.policy.reading;

import io.baton.policy.calendar.BusinessCalendar;
import io.baton.policy.calendar.OfficeCalendar;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks whether the calendars know the next year's holidays. One that does not is right in every word and gives wrong due
 * times all the same, so it is no fault that would stop anything.
 */
public final class HolidaysAhead {

    /** So long before the last known year ends it is said. */
    private static final int NOTICE_DAYS = 60;

    private final Path calendars;
    private final Clock clock;

    /** @param calendars the folder of the calendars; may be absent */
    public HolidaysAhead(Path calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The calendars whose last known year ends soon or has ended, by name. One without holidays is meant to have none. */
    public List<Fault> ending() {
        Stream<BusinessCalendar> known =
                new TreeMap<>(CalendarReader.read(calendars).good()).values().stream();
        return known.flatMap(each -> each instanceof OfficeCalendar office ? ending(office).stream() : Stream.empty())
                .toList();
    }

    private Optional<Fault> ending(OfficeCalendar office) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), office.zone());
        return lastYear(office)
                .filter(last -> today.plusDays(NOTICE_DAYS).getYear() > last)
                .map(last -> new Fault(
                        calendars.resolve(office.name() + ".yaml"),
                        1,
                        "the holidays of " + last + " are the last it knows",
                        "add the next year's, or tasks will be due on holidays"));
    }

    /** A year is known when it has three quarters of the fullest's: some holidays repeat for ever, others must be written. */
    private static Optional<Integer> lastYear(OfficeCalendar office) {
        TreeMap<Integer, Long> years = office.holidays().keySet().stream()
                .collect(Collectors.groupingBy(LocalDate::getYear, TreeMap::new, Collectors.counting()));
        long fullest = years.values().stream().reduce(0L, Math::max);
        return years.descendingMap().entrySet().stream()
                .filter(year -> year.getValue() * 4 >= fullest * 3)
                .map(year -> year.getKey())
                .findFirst();
    }
}
