package io.baton.policy.reading;

import io.baton.policy.calendar.ics.HolidayFile;
import io.baton.policy.calendar.ics.HolidayImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** The iCalendar file that a calendar names; what is wrong inside is told with its own name and lines. */
final class HolidaySource {

    private HolidaySource() {}

    static Map<LocalDate, String> of(Spot ics) {
        if (ics.node().isMissingNode()) {
            return Map.of();
        }
        Path file = ics.sheet().file().resolveSibling(ics.text());
        if (!Files.isRegularFile(file)) {
            ics.fault("there is no file " + ics.text(), "put it beside the calendar or remove the line");
            return Map.of();
        }
        return read(ics, file);
    }

    private static Map<LocalDate, String> read(Spot ics, Path file) {
        try {
            HolidayImport found = HolidayFile.read(Files.readString(file));
            found.complaints().forEach(each -> complain(ics.sheet(), file, each));
            return found.holidays();
        } catch (IOException e) {
            ics.fault(ics.text() + " cannot be read: " + e.getMessage(), "save it as UTF-8");
            return Map.of();
        }
    }

    private static void complain(Sheet sheet, Path file, HolidayImport.Complaint complaint) {
        sheet.faults().add(new Fault(file, complaint.line(), complaint.message(), "correct or leave out the event"));
    }
}
