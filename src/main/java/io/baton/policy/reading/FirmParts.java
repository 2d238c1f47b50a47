package io.baton.policy.reading;

import io.baton.platform.security.Roles;
import io.baton.policy.calendar.BusinessCalendar;
import io.baton.policy.calendar.RoundTheClock;
import io.baton.policy.definition.Department;
import io.baton.policy.definition.Firm;
import io.baton.policy.definition.Holders;
import io.baton.policy.definition.Role;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads departments, roles and their holders; absences are read by {@link AbsenceParts}. */
final class FirmParts {

    /** Names that give rights over the whole program; who has them is the operator's to say, not the policy's. */
    private static final Set<String> RESERVED = Set.of(Roles.OPERATOR, Roles.VIEWER, Roles.INTEGRATION);

    private final Spot root;
    private final RoleParts parts;

    /** By department: in whose business time its people work, unless their role has another. */
    private final Map<String, BusinessCalendar> usual = new HashMap<>();

    FirmParts(Spot root, Calendars calendars) {
        this.root = root;
        Spot departments = root.at("departments");
        departments
                .keys()
                .forEach(id -> usual.put(id, calendars.named(departments.at(id).at("calendar"), new RoundTheClock())));
        this.parts = new RoleParts(calendars, new TreeSet<>(root.at("roles").keys()));
    }

    Firm firm() {
        Map<String, Holders> holders = new LinkedHashMap<>();
        Spot all = root.at("roles");
        all.keys().forEach(id -> holders.put(id, holders(all.at(id))));
        Map<String, Role> roles = roles();
        parts.refuseRounds(all, roles);
        return new Firm(
                root.zone("timeZone", ZoneOffset.UTC),
                departments(),
                roles,
                holders,
                new AbsenceParts(root, holders).absences());
    }

    private Map<String, Department> departments() {
        Map<String, Department> departments = new LinkedHashMap<>();
        Spot all = root.at("departments");
        all.keys().forEach(id -> {
            Spot spot = all.at(id);
            departments.put(id, new Department(spot.text("label"), parts.known(spot.at("head"))));
        });
        return departments;
    }

    private Map<String, Role> roles() {
        Map<String, Role> roles = new LinkedHashMap<>();
        Spot all = root.at("roles");
        all.keys().forEach(id -> {
            if (RESERVED.contains(id)) {
                all.at(id)
                        .fault("'" + id + "' is a right over all of Baton, no role of the firm", "choose another name");
            }
            roles.put(id, role(all.at(id)));
        });
        return roles;
    }

    private Role role(Spot spot) {
        String department = spot.text("department");
        if (spot.has("department") && !usual.containsKey(department)) {
            spot.at("department")
                    .fault(
                            "the department '" + department + "' is not declared",
                            "declare it under departments: or use one of " + new TreeSet<>(usual.keySet()));
        }
        return parts.role(spot, usual.getOrDefault(department, new RoundTheClock()));
    }

    private static Holders holders(Spot spot) {
        return new Holders(new TreeSet<>(spot.texts("members")), new TreeSet<>(spot.texts("groups")));
    }
}
