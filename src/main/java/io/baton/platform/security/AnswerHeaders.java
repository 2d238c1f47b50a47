package io.baton.platform.security;

import io.baton.platform.ApiPaths;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Sets the headers that keep answers from being guessed at, framed, kept or led astray: on all of them, errors included.
 * Pages run no script and no style but their own files. A page may be kept by the browser that shows it, so that going
 * back to a form finds what was typed; signing out clears that.
 */
@ApplicationScoped
public class AnswerHeaders {

    private static final int FIRST = 1000;
    private static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";

    private final String pagePolicy;

    public AnswerHeaders(OidcSwitch oidc) {
        // a form whose session has ended is sent on to the issuer, and browsers count that as the form's target
        this.pagePolicy =
                "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
                        + oidc.origin().map(origin -> " " + origin).orElse("");
    }

    void register(@Observes Filters filters) {
        filters.register(this::prepare, FIRST);
    }

    private void prepare(RoutingContext exchange) {
        MultiMap headers = exchange.response().headers();
        boolean api = ApiPaths.isApi(exchange.normalizedPath());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Content-Security-Policy", api ? API_POLICY : pagePolicy);
        if (!exchange.normalizedPath().startsWith("/assets/")) {
            headers.set("Cache-Control", api ? "no-store" : "private, no-cache");
        }
        if (exchange.request().isSSL()) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        exchange.next();
    }
}
