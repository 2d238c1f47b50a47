package io.baton.platform.security;

import io.baton.platform.security.limit.Budget;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Counts what failed. A name is counted with its address, so that nobody can lock another person out from elsewhere; an
 * address as a whole, so that nobody tries many names. Right tokens are never held back by what others at their address do.
 */
@ApplicationScoped
public class SignInAttempts {

    private final Budget names;
    private final Budget addresses;

    public SignInAttempts(SecurityConfig config, Clock clock) {
        this.names = new Budget(config.limits().signInsPerName(), clock);
        this.addresses = new Budget(config.limits().signInsPerAddress(), clock);
    }

    /** How long this name must wait before a password of it is looked at; empty when it need not. */
    Optional<Duration> wait(String name, RoutingContext exchange) {
        return names.wait(key(name, exchange)).or(() -> addresses.wait(address(exchange)));
    }

    /** Counts a wrong password. */
    void wrongPassword(String name, RoutingContext exchange) {
        names.take(key(name, exchange));
        addresses.take(address(exchange));
    }

    /** Counts a token nobody knows; answers how long to wait when there were too many. */
    Optional<Duration> unknownToken(RoutingContext exchange) {
        return addresses.take(address(exchange));
    }

    private static String key(String name, RoutingContext exchange) {
        return name + "@" + address(exchange);
    }

    /** The caller's address; a proxy's, unless {@code quarkus.http.proxy.*} trusts what it says. */
    static String address(RoutingContext exchange) {
        return exchange.request().remoteAddress() == null
                ? "unknown"
                : exchange.request().remoteAddress().hostAddress();
    }
}
