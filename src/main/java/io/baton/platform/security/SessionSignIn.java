package io.baton.platform.security;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Signs demo users in by their session. Quarkus's form authentication is switched on when the program is built and would
 * stand open outside the sandbox too; this asks {@link DemoUsers}, who are nobody there.
 */
@ApplicationScoped
public class SessionSignIn implements HttpAuthenticationMechanism {

    private static final int BEFORE_OIDC = DEFAULT_PRIORITY + 900;

    private final Sessions sessions;
    private final DemoUsers users;

    public SessionSignIn(Sessions sessions, DemoUsers users) {
        this.sessions = sessions;
        this.users = users;
    }

    @Override
    public int getPriority() {
        return BEFORE_OIDC;
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Caller.class);
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager identities) {
        return sessions.name(exchange)
                .flatMap(users::named)
                .map(identities::authenticate)
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        return Uni.createFrom().nullItem();
    }

    /** Left to the others: a challenge is the same whether a session is over or never was. */
    @Override
    public Uni<Boolean> sendChallenge(RoutingContext exchange) {
        return Uni.createFrom().item(false);
    }
}
