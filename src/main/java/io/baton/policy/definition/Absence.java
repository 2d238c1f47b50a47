package io.baton.policy.definition;

import java.time.LocalDate;

/**
 * Somebody is away, and another stands in.
 *
 * @param person   by the name they sign in with
 * @param from     the first day away
 * @param to       the last day away
 * @param standsIn who acts for their roles on these days, under their own name
 */
public record Absence(String person, LocalDate from, LocalDate to, String standsIn) {

    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether both are of one person and share a day. */
    public boolean overlaps(Absence other) {
        return person.equals(other.person) && !to.isBefore(other.from) && !other.to.isBefore(from);
    }
}
