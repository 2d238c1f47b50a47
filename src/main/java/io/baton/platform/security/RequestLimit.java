package io.baton.platform.security;

import io.baton.platform.problem.Problems;
import io.baton.platform.problem.StandardProblems;
import io.baton.platform.security.limit.Budget;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/** Holds a caller back who asks too often, whatever they ask for, so that one program in a loop does not stop the others. */
@ApplicationScoped
public class RequestLimit {

    /** After it is known who asks and that they may, before anything is done. */
    private static final int AFTER_SIGN_IN = 90;

    private final Budget callers;
    private final Problems problems;

    public RequestLimit(SecurityConfig config, Clock clock, Problems problems) {
        this.callers = new Budget(config.limits().requestsPerCaller(), clock);
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_SIGN_IN);
    }

    private void check(RoutingContext exchange) {
        if (exchange.normalizedPath().startsWith("/assets/")) {
            exchange.next();
            return;
        }
        callers.take(caller(exchange))
                .ifPresentOrElse(wait -> problems.send(exchange, StandardProblems.tooMany(wait)), exchange::next);
    }

    /** Who is not signed in (a signed webhook, someone before the form) counts by address. */
    private static String caller(RoutingContext exchange) {
        return exchange.user() instanceof QuarkusHttpUser user
                        && !user.getSecurityIdentity().isAnonymous()
                ? "name " + user.getSecurityIdentity().getPrincipal().getName()
                : "address " + SignInAttempts.address(exchange);
    }
}
