package io.baton.policy.reading;

import io.baton.policy.rule.FieldPath;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words a definition may use: the canonical fields, the roles the firm has and those it declares itself.
 *
 * @param own the roles that the definition declares itself
 */
record Vocabulary(CanonicalFields fields, FirmReader.Told firm, Set<String> own) {

    private static final FieldPath STAND_IN = FieldPath.parse("unknown");

    FieldPath path(Spot spot) {
        try {
            FieldPath path = FieldPath.parse(spot.text());
            fields.objection(path)
                    .ifPresent(why -> spot.fault(why, "name a field of the schemas in mappings/canonical"));
            return path;
        } catch (IllegalArgumentException e) {
            spot.fault(String.valueOf(e.getMessage()), "correct the path");
            return STAND_IN;
        }
    }

    boolean isMoney(FieldPath path) {
        return fields.objection(FieldPath.parse(path + ".currency")).isEmpty();
    }

    String role(Spot spot) {
        if (!own.contains(spot.text()) && !firm.mayKnow(spot.text())) {
            spot.fault(
                    "the role '" + spot.text() + "' is not declared",
                    "declare it in config/people/firm.yaml or under roles:, or use one of " + roles());
        }
        return spot.text();
    }

    Set<String> roles() {
        Set<String> roles = new TreeSet<>(firm.roles());
        roles.addAll(own);
        return roles;
    }

    /** A department; where the firm declares any, one of them. */
    String department(Spot spot) {
        Set<String> known = firm.firm().departments().keySet();
        if (!known.isEmpty() && !known.contains(spot.text())) {
            spot.fault(
                    "the department '" + spot.text() + "' is not declared",
                    "declare it in config/people/firm.yaml or use one of " + new TreeSet<>(known));
        }
        return spot.text();
    }
}
