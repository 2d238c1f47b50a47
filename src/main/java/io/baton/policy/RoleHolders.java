package io.baton.policy;

import io.baton.platform.security.Rights;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

/**
 * Gives whoever signs in the roles of the firm that they hold, and with any of them the rights of an owner role. It never
 * takes a role away, and never gives one that is not the firm's.
 */
@ApplicationScoped
public class RoleHolders implements SecurityIdentityAugmentor {

    private final Directory directory;
    private final Clock clock;

    RoleHolders(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext ignored) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        LocalDate today = LocalDate.now(clock.withZone(directory.zone()));
        Set<String> roles = directory.rolesOf(identity.getPrincipal().getName(), identity.getRoles(), today);
        if (roles.isEmpty()) {
            return Uni.createFrom().item(identity);
        }
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder(identity)
                        .addRoles(roles)
                        .addPermissionAsString(Rights.READ)
                        .addPermissionAsString(Rights.COMPLETE)
                        .build());
    }
}
