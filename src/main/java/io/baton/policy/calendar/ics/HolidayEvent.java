package io.baton.policy.calendar.ics;

import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.DurationProperty;
import biweekly.property.RecurrenceRule;
import biweekly.property.Summary;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterators;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One event of an iCalendar text, and whether it can be a holiday. */
record HolidayEvent(VEvent event) {

    private static final LocalDate END_OF_TIME = LocalDate.of(2100, 1, 1);
    private static final long LONGEST = 31;

    /** Why it is no holiday; empty when it is one. */
    Optional<String> objection() {
        DateStart start = event.getDateStart();
        if (start == null || start.getValue() == null) {
            return Optional.of("the event '" + name() + "' has no DTSTART");
        }
        if (start.getValue().hasTime()) {
            return Optional.of(
                    "the event '" + name() + "' begins at a time of day; a holiday is a whole day (VALUE=DATE)");
        }
        if (length() < 1 || length() > LONGEST) {
            return Optional.of(
                    "the event '" + name() + "' lasts " + length() + " days; a holiday lasts 1 to " + LONGEST);
        }
        return repetition();
    }

    private Optional<String> repetition() {
        RecurrenceRule rule = event.getRecurrenceRule();
        boolean yearly =
                rule == null || (rule.getValue() != null && rule.getValue().getFrequency() == Frequency.YEARLY);
        if (!yearly || event.getRecurrenceId() != null) {
            return Optional.of("the event '" + name() + "' repeats otherwise than yearly; write its days one by one");
        }
        return Optional.empty();
    }

    String name() {
        Summary summary = event.getSummary();
        return summary == null || summary.getValue() == null ? "without a name" : summary.getValue();
    }

    /** Every day of every occurrence. */
    Stream<LocalDate> days() {
        return starts().flatMap(start -> start.datesUntil(start.plusDays(length())));
    }

    /** The library keeps a date as that day's midnight in the zone the program runs in, so it is read back there. */
    private Stream<LocalDate> starts() {
        TimeZone here = TimeZone.getDefault();
        Iterator<Date> dates = event.getDateIterator(here);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(dates, 0), false)
                .map(date -> LocalDate.ofInstant(date.toInstant(), here.toZoneId()))
                .takeWhile(day -> day.isBefore(END_OF_TIME));
    }

    /** In days; the end is the first day that is not in. */
    private long length() {
        DateEnd end = event.getDateEnd();
        if (end != null && end.getValue() != null) {
            return ChronoUnit.DAYS.between(day(event.getDateStart().getValue()), day(end.getValue()));
        }
        DurationProperty duration = event.getDuration();
        return duration == null ? 1 : days(duration.getValue());
    }

    private static long days(Duration duration) {
        return java.time.Duration.ofMillis(duration.toMillis()).toDays();
    }

    private static LocalDate day(ICalDate date) {
        DateTimeComponents raw = date.getRawComponents();
        return LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate());
    }
}
