package io.baton.platform.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives a verified caller its identity. */
@ApplicationScoped
public class CallerIdentities implements IdentityProvider<Caller> {

    @Override
    public Class<Caller> getRequestType() {
        return Caller.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(Caller caller, AuthenticationRequestContext ignored) {
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal(caller.name()))
                        .addRoles(caller.roles())
                        .build());
    }
}
