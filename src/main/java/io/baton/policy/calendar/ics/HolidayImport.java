package io.baton.policy.calendar.ics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What an iCalendar text gives: the days that are holidays, with their names, and all that is wrong with the text. */
public record HolidayImport(Map<LocalDate, String> holidays, List<Complaint> complaints) {

    /** One thing that is wrong, at a line from 1. */
    public record Complaint(int line, String message) {}
}
