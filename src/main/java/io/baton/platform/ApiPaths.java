package io.baton.platform;

import io.vertx.ext.web.RoutingContext;

/** Which paths programs use, which are people's pages, and which may be read by anyone. */
public final class ApiPaths {

    private ApiPaths() {}

    /** Whether programs call it; what is no program's path is a page or nothing. */
    public static boolean isApi(String path) {
        return path.startsWith("/api/") || isIntake(path);
    }

    public static boolean isIntake(String path) {
        return path.startsWith("/intake/");
    }

    /**
     * What is needed before signing in, and holds no secret: the description of the API, the pages of signing in, and the
     * files that pages look good with.
     */
    public static boolean isOpen(String path) {
        return path.equals("/api/v1/openapi")
                || path.equals("/sign-in")
                || path.equals("/signed-out")
                || path.startsWith("/assets/");
    }

    /** Whether a person's browser asks, for a page or (with htmx) for a part of one. */
    public static boolean isPage(RoutingContext exchange) {
        String accept = exchange.request().getHeader("Accept");
        return !isApi(exchange.normalizedPath())
                && (isPart(exchange) || (accept != null && accept.contains("text/html")));
    }

    /** Whether htmx asks for a part of a page that is already shown. */
    public static boolean isPart(RoutingContext exchange) {
        return "true".equals(exchange.request().getHeader("HX-Request"));
    }
}
