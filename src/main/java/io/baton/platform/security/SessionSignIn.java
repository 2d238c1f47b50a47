package io.baton.platform.security;

import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Signs demo users in by their session. Quarkus's form authentication is switched on when the program is built and would
 * stand open outside the sandbox too; this asks {@link DemoUsers}, who are nobody there.
 */
@ApplicationScoped
public class SessionSignIn implements CallerSignIn {

    private static final int AFTER_HEADERS = BEFORE_OIDC - 100;

    private final Sessions sessions;
    private final DemoUsers users;

    public SessionSignIn(Sessions sessions, DemoUsers users) {
        this.sessions = sessions;
        this.users = users;
    }

    @Override
    public int getPriority() {
        return AFTER_HEADERS;
    }

    @Override
    public Optional<Caller> caller(RoutingContext exchange) {
        return sessions.name(exchange).flatMap(users::named);
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
