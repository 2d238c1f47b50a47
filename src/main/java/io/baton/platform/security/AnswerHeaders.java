package io.baton.platform.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Sets the headers that keep answers from being guessed at or kept: on all of them, errors included. */
@ApplicationScoped
public class AnswerHeaders {

    private static final int FIRST = 1000;

    void register(@Observes Filters filters) {
        filters.register(this::prepare, FIRST);
    }

    private void prepare(RoutingContext exchange) {
        HttpServerResponse answer = exchange.response();
        answer.putHeader("X-Content-Type-Options", "nosniff");
        if (ApiPaths.isApi(exchange.normalizedPath())) {
            answer.putHeader("Cache-Control", "no-store");
        }
        exchange.next();
    }
}
