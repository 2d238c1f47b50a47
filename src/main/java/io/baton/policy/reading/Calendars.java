package io.baton.policy.reading;

import io.baton.policy.calendar.BusinessCalendar;
import io.baton.policy.calendar.RoundTheClock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a folder of calendars holds.
 *
 * @param good   those that can be used, by name
 * @param names  of every file, so that a faulty calendar is not said to be unknown as well
 * @param faults all that is wrong with the others
 */
record Calendars(Map<String, BusinessCalendar> good, Set<String> names, List<Fault> faults) {

    /** The calendar that is named there, or around the clock when none is; an unknown one is a fault. */
    BusinessCalendar named(Spot spot, BusinessCalendar otherwise) {
        if (spot.node().isMissingNode()) {
            return otherwise;
        }
        String name = spot.text();
        if (!names.contains(name)) {
            String known = names.isEmpty()
                    ? ""
                    : ", or use one of " + names.stream().sorted().toList();
            spot.fault("there is no calendar '" + name + "'", "write config/calendars/" + name + ".yaml" + known);
        }
        return good.getOrDefault(name, new RoundTheClock());
    }
}
