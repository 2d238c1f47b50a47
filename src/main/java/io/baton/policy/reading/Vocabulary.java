package io.baton.policy.reading;

import io.baton.policy.rule.FieldPath;
import java.util.Set;

/** The words a definition may use: the canonical fields and the roles it declares itself. */
record Vocabulary(CanonicalFields fields, Set<String> roles) {

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

    String role(Spot spot) {
        if (!roles.contains(spot.text())) {
            spot.fault(
                    "the role '" + spot.text() + "' is not declared", "declare it under roles: or use one of " + roles);
        }
        return spot.text();
    }
}
