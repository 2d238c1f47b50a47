package io.baton.policy.reading;

import io.baton.policy.calendar.BusinessCalendar;
import io.baton.policy.definition.Role;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one role, whether the firm or a definition declares it.
 *
 * @param known the roles it may escalate to
 */
record RoleParts(Calendars calendars, Set<String> known) {

    /** @param usual the calendar of a role that names none */
    Role role(Spot spot, BusinessCalendar usual) {
        return new Role(
                spot.text("label"),
                spot.amount("due"),
                calendars.named(spot.at("calendar"), usual),
                spot.amountIfAny("remindAfter"),
                spot.has("escalatesTo") ? known(spot.at("escalatesTo")) : null,
                spot.has("department") ? spot.text("department") : null,
                spot.has("pausesFor"));
    }

    /** The role that is named there; one that nobody declares is a fault. */
    String known(Spot spot) {
        if (!known.contains(spot.text())) {
            spot.fault(
                    "the role '" + spot.text() + "' is not declared", "declare it under roles: or use one of " + known);
        }
        return spot.text();
    }

    /** A late task must end with somebody: an escalation that comes back to a role is a fault. */
    void refuseRounds(Spot declared, Map<String, Role> roles) {
        declared.keys().stream()
                .filter(id -> comesBack(id, roles))
                .forEach(id -> declared.at(id)
                        .at("escalatesTo")
                        .fault("the escalation from '" + id + "' comes back to it", "let it end with another role"));
    }

    private static boolean comesBack(String id, Map<String, Role> roles) {
        String at = next(id, roles);
        for (int steps = 0; at != null && !at.equals(id) && steps < roles.size(); steps++) {
            at = next(at, roles);
        }
        return id.equals(at);
    }

    private static @Nullable String next(String id, Map<String, Role> roles) {
        Role role = roles.get(id);
        return role == null ? null : role.escalatesTo();
    }
}
