package io.baton.platform.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Gives errors that never reach JAX-RS (unknown paths, refused sign-ins, oversized bodies) the same shape. */
@ApplicationScoped
public class ProblemRoutes {

    private static final int LAST = 100_000;

    private final Problems problems;

    public ProblemRoutes(Problems problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 1).failureHandler(this::failed);
        router.route().order(LAST).handler(exchange -> problems.send(exchange, nothingHere()));
    }

    private void failed(RoutingContext exchange) {
        Throwable failure = exchange.failure();
        if (failure instanceof AuthenticationFailedException || failure instanceof UnauthorizedException) {
            problems.send(exchange, StandardProblems.unauthenticated());
        } else if (failure instanceof ForbiddenException) {
            problems.send(exchange, StandardProblems.forbidden());
        } else if (failure == null && exchange.statusCode() >= 400) {
            ProblemCode code = ProblemCode.ofStatus(exchange.statusCode());
            problems.send(exchange, new ProblemException(code, code.title() + "."));
        } else {
            exchange.next();
        }
    }

    private static ProblemException nothingHere() {
        return StandardProblems.notFound("There is nothing at this path.");
    }
}
