package io.baton.dashboard;

import io.baton.platform.security.Roles;
import java.util.List;
import java.util.Set;

/**
 * Who looks at a page.
 *
 * @param name   as the audit trail shows it; empty when nobody is signed in
 * @param roles  the roles they hold
 * @param titles the same, as people call them
 * @param rights what they may do
 */
public record Visitor(String name, Set<String> roles, List<String> titles, Set<String> rights) {

    public Visitor {
        roles = Set.copyOf(roles);
        titles = List.copyOf(titles);
        rights = Set.copyOf(rights);
    }

    public boolean isSignedIn() {
        return !name.isEmpty();
    }

    public boolean isOperator() {
        return roles.contains(Roles.OPERATOR);
    }

    public boolean may(String right) {
        return rights.contains(right);
    }
}
