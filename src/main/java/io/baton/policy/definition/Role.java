package io.baton.policy.definition;

import io.baton.policy.calendar.Amount;
import io.baton.policy.calendar.BusinessCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A group of people that settles tasks.
 *
 * @param label       how people call it
 * @param due         how long it has for a task
 * @param calendar    in whose business time that is counted
 * @param remindAfter how long after a task's opening it is reminded; null for no reminder
 * @param escalatesTo the role that is asked as well when the task is late; null for none
 * @param department  the department it belongs to, whose head is asked last; null for none
 * @param pausesForSystems whether its clock stands still while the handoff waits for a system
 */
public record Role(
        String label,
        Amount due,
        BusinessCalendar calendar,
        @Nullable Amount remindAfter,
        @Nullable String escalatesTo,
        @Nullable String department,
        boolean pausesForSystems) {}
