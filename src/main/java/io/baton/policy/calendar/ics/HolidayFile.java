package io.baton.policy.calendar.ics;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.io.text.ICalReader;
import io.baton.policy.calendar.ics.HolidayImport.Complaint;
import io.quarkus.runtime.annotations.RegisterResourceBundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * One iCalendar text. Its whole-day events are holidays, over all their days and, when they repeat yearly, in every year up
 * to 2099. Any other event is a complaint, since leaving it out in silence would make a day a working day; to-dos, notes
 * and time zones are passed over.
 */
@RegisterResourceBundle(
        bundleName = "biweekly/messages") // the library's words for what is wrong, in a native executable
public final class HolidayFile {

    private static final String END = "END:VCALENDAR";

    private final List<String> lines;
    private final Map<LocalDate, String> holidays = new TreeMap<>();
    private final List<Complaint> complaints = new ArrayList<>();

    private HolidayFile(String text) {
        this.lines = text.lines().map(String::strip).toList();
    }

    /** Reads all of it; never fails. */
    public static HolidayImport read(String text) {
        HolidayFile file = new HolidayFile(text);
        file.parse(text);
        return new HolidayImport(Map.copyOf(file.holidays), List.copyOf(file.complaints));
    }

    private void parse(String text) {
        if (!text.strip().toUpperCase(Locale.ROOT).endsWith(END)) {
            complaints.add(new Complaint(Math.max(1, lines.size()), "it does not end with " + END));
            return;
        }
        try (ICalReader reader = new ICalReader(text)) {
            List<VEvent> events = new ArrayList<>();
            for (ICalendar next = reader.readNext(); next != null; next = reader.readNext()) {
                reader.getWarnings().forEach(this::complain);
                events.addAll(next.getEvents());
            }
            take(events);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void complain(ParseWarning warning) {
        Integer line = warning.getLineNumber();
        String about = warning.getPropertyName() == null ? "" : warning.getPropertyName() + ": ";
        complaints.add(new Complaint(line == null ? 1 : line, about + warning.getMessage()));
    }

    /** The library does not keep lines, but it keeps events in the order of their beginnings. */
    private void take(List<VEvent> events) {
        List<Integer> beginnings = IntStream.rangeClosed(1, lines.size())
                .filter(line -> lines.get(line - 1).equalsIgnoreCase("BEGIN:VEVENT"))
                .boxed()
                .toList();
        for (int i = 0; i < events.size(); i++) {
            int line = i < beginnings.size() ? beginnings.get(i) : 1;
            HolidayEvent event = new HolidayEvent(events.get(i));
            event.objection().ifPresentOrElse(why -> complaints.add(new Complaint(line, why)), () -> take(event));
        }
    }

    private void take(HolidayEvent event) {
        event.days().forEach(day -> holidays.putIfAbsent(day, event.name()));
    }
}
