package io.baton.platform.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Turns roles into the rights that endpoints ask for, however the caller signed in. */
@ApplicationScoped
public class Rights implements SecurityIdentityAugmentor {

    /** Open handoffs, and send events. */
    public static final String OPEN = "open-handoffs";

    /** Read handoffs, tasks and the state of systems. */
    public static final String READ = "read-handoffs";

    /** Complete tasks; which ones, the task's owner decides. */
    public static final String COMPLETE = "complete-tasks";

    /** Retry, skip and cancel by hand, one or many, and have the audit trail verified. */
    public static final String OPERATE = "operate-handoffs";

    /** List the events that were received. */
    public static final String LIST_EVENTS = "list-events";

    /** Read what an event carried, word for word. */
    public static final String READ_EVENTS = "read-events";

    /** Take a person's text out of everything that is stored. */
    public static final String REDACT = "redact";

    private final SecurityConfig config;

    public Rights(SecurityConfig config) {
        this.config = config;
    }

    /** The rights that these roles give together; unknown roles give none. */
    public Set<String> of(Set<String> roles) {
        Set<String> rights = new TreeSet<>();
        if (roles.contains(Roles.OPERATOR)) {
            rights.addAll(Set.of(OPEN, READ, COMPLETE, OPERATE, LIST_EVENTS, READ_EVENTS, REDACT));
        }
        if (roles.contains(Roles.VIEWER)) {
            rights.addAll(Set.of(READ, LIST_EVENTS));
        }
        if (roles.contains(Roles.INTEGRATION)) {
            rights.add(OPEN);
        }
        if (!Collections.disjoint(roles, config.ownerRoles())) {
            rights.addAll(Set.of(READ, COMPLETE));
        }
        return rights;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext ignored) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        QuarkusSecurityIdentity.Builder builder = QuarkusSecurityIdentity.builder(identity);
        of(identity.getRoles()).forEach(builder::addPermissionAsString);
        return Uni.createFrom().item(builder.build());
    }
}
