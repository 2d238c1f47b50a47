package io.baton.policy.definition;

import io.baton.policy.calendar.Amount;
import io.baton.policy.calendar.BusinessCalendar;

/**
 * A group of people that settles tasks.
 *
 * @param label    how people call it
 * @param due      how long it has for a task
 * @param calendar in whose business time that is counted
 */
public record Role(String label, Amount due, BusinessCalendar calendar) {}
