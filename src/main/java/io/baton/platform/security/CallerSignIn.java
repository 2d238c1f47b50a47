package io.baton.platform.security;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;

/** A way to sign in that knows by itself who is calling; whom it does not know it leaves to those after it. */
interface CallerSignIn extends HttpAuthenticationMechanism {

    /** Before OpenID Connect; of two of ours the one with the higher number is asked first. */
    int BEFORE_OIDC = DEFAULT_PRIORITY + 1000;

    /** Who has proved by this request to be whom; empty for nobody. */
    Optional<Caller> caller(RoutingContext exchange);

    @Override
    default Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager identities) {
        return caller(exchange)
                .map(identities::authenticate)
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    @Override
    default Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Caller.class);
    }
}
