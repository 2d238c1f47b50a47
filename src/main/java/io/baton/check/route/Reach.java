package io.baton.check.route;

import java.util.LinkedHashSet;
import java.util.Set;

/** What a route comes to through {@code direct:} calls. */
public final class Reach {

    private Reach() {}

    /** The route and every route it calls, directly or through others. */
    public static Set<Route> of(Route route, Routes routes) {
        Set<Route> reached = new LinkedHashSet<>();
        add(route, routes, reached);
        return reached;
    }

    /** Every route a handoff may come to: those of the handoffs' folders and all they call. */
    static Set<Route> ofHandoffs(Routes routes) {
        Set<Route> reached = new LinkedHashSet<>();
        routes.all().stream()
                .filter(route -> route.isHandoff() || route.file().area() == Area.HANDOFF)
                .forEach(route -> add(route, routes, reached));
        return reached;
    }

    private static void add(Route route, Routes routes, Set<Route> reached) {
        if (reached.add(route)) {
            route.eips()
                    .flatMap(eip -> eip.uri().stream())
                    .filter(Uri::isDirect)
                    .flatMap(uri -> routes.listeningAt(uri.path()).stream())
                    .forEach(called -> add(called, routes, reached));
        }
    }
}
