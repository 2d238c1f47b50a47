package io.baton.platform.security;

import io.quarkus.vertx.http.runtime.security.PersistentLoginManager;
import io.quarkus.vertx.http.runtime.security.PersistentLoginManager.RestoreResult;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A demo user's session: a cookie that holds the name and the time it ends, sealed by Quarkus with a key that this process
 * drew at its start. Nothing is kept here, no password is in it, and a restart ends all of them.
 */
@ApplicationScoped
public class Sessions {

    private static final String COOKIE = "baton_session";

    /** Until the browser is closed, or the session ends before. */
    private static final long NO_MAX_AGE = -1;

    private final PersistentLoginManager cookies;
    private final boolean secure;

    public Sessions(SecurityConfig config) {
        Duration idle = config.session().idle();
        this.secure = config.session().secureCookies();
        this.cookies = new PersistentLoginManager(
                null, COOKIE, idle.toMillis(), idle.dividedBy(20).toMillis(), true, "LAX", "/", NO_MAX_AGE, null);
    }

    /** Whose session the request belongs to; one that is not over goes on from now. Empty without one. */
    Optional<String> name(RoutingContext exchange) {
        @Nullable RestoreResult restored = cookies.restore(exchange);
        if (restored == null) {
            return Optional.empty();
        }
        save(restored.getPrincipal(), exchange, restored);
        return Optional.of(restored.getPrincipal());
    }

    void begin(String name, RoutingContext exchange) {
        save(name, exchange, null);
    }

    void end(RoutingContext exchange) {
        cookies.clear(exchange);
    }

    private void save(String name, RoutingContext exchange, @Nullable RestoreResult restored) {
        cookies.save(
                name, exchange, COOKIE, restored, secure || exchange.request().isSSL());
    }
}
