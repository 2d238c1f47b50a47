package io.baton.platform.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Gives errors that never reach JAX-RS (unknown paths, refused sign-ins, oversized bodies) the same shape. */
@ApplicationScoped
public class ProblemRoutes {

    private static final int LAST = 100_000;

    /** After the headers every answer gets, before the server would hang up without a word. */
    private static final int EARLY = 999;

    private final Problems problems;
    private final NotSignedIn notSignedIn;
    private final long limit;

    public ProblemRoutes(
            Problems problems,
            NotSignedIn notSignedIn,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10240K") MemorySize limit) {
        this.problems = problems;
        this.notSignedIn = notSignedIn;
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseOversized, EARLY);
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 1).failureHandler(this::failed);
        router.route().order(LAST).handler(exchange -> problems.send(exchange, nothingHere()));
    }

    private void refuseOversized(RoutingContext exchange) {
        String length = exchange.request().getHeader("Content-Length");
        if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > limit) {
            exchange.response().putHeader("Connection", "close");
            exchange.addEndHandler(sent -> exchange.request().connection().close());
            problems.send(
                    exchange,
                    new ProblemException(
                            ProblemCode.API_BODY_TOO_LARGE, "The body has " + length + " bytes, too many to be kept."));
        } else {
            exchange.next();
        }
    }

    private void failed(RoutingContext exchange) {
        Throwable failure = exchange.failure();
        if (isOfSigningIn(failure)) {
            notSignedIn.answer(exchange);
        } else if (failure instanceof ForbiddenException) {
            problems.send(exchange, StandardProblems.forbidden());
        } else if (failure == null && exchange.statusCode() >= 400) {
            ProblemCode code = ProblemCode.ofStatus(exchange.statusCode());
            problems.send(exchange, new ProblemException(code, code.title() + "."));
        } else {
            exchange.next();
        }
    }

    private static boolean isOfSigningIn(@Nullable Throwable failure) {
        return failure instanceof AuthenticationFailedException
                || failure instanceof AuthenticationCompletionException
                || failure instanceof UnauthorizedException;
    }

    private static ProblemException nothingHere() {
        return StandardProblems.notFound("There is nothing at this path.");
    }
}
