package io.baton.policy;

import io.baton.policy.calendar.Amount;
import io.baton.policy.definition.Definition;
import io.baton.policy.definition.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When what is asked now is due, in the business time of whoever is asked. */
record Deadlines(Definition definition, Instant now) {

    Instant of(String role) {
        return of(role, null);
    }

    /** How people call the role; of one that the policy no longer has, its id. */
    String label(String role) {
        Role known = definition.roles().get(role);
        return known == null ? role : known.label();
    }

    /** @param own the amount to count instead of what the role has; null for none */
    Instant of(String role, @Nullable Amount own) {
        Role asked = definition.role(role);
        return asked.calendar().after(now, own == null ? asked.due() : own);
    }
}
