/** Takes holidays from iCalendar text; the only place that knows the iCalendar library. */
@NullMarked
package io.baton.policy.calendar.ics;

import org.jspecify.annotations.NullMarked;
