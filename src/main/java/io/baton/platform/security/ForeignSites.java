package io.baton.platform.security;

import io.baton.platform.ApiPaths;
import io.baton.platform.problem.Problems;
import io.baton.platform.problem.StandardProblems;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other sites from acting through a person's browser (CSRF). What changes something must come from a page of ours,
 * as the browser itself says in {@code Sec-Fetch-Site} or, over plain HTTP, in {@code Origin}: no form needs a token, and
 * none can outlive one. Programs say neither and are taken on the API alone, which never sees a cookie.
 */
@ApplicationScoped
public class ForeignSites {

    /** After the headers every answer gets, before anyone is signed in. */
    private static final int EARLY = 998;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final Problems problems;

    public ForeignSites(Problems problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext exchange) {
        boolean api = ApiPaths.isApi(exchange.normalizedPath());
        if (api) {
            exchange.request().headers().remove("Cookie");
        }
        if (READING.contains(exchange.request().method().name()) || isOurs(exchange.request(), api)) {
            exchange.next();
        } else {
            problems.send(exchange, StandardProblems.crossSite());
        }
    }

    private static boolean isOurs(HttpServerRequest request, boolean whenNothingIsSaid) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OURS.contains(site);
        }
        String origin = request.getHeader("Origin");
        return origin == null ? whenNothingIsSaid : isHost(origin, request.authority());
    }

    private static boolean isHost(String origin, @Nullable HostAndPort host) {
        int scheme = origin.indexOf("://");
        return host != null && scheme > 0 && origin.substring(scheme + 3).equalsIgnoreCase(host.toString());
    }
}
