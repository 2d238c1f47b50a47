package io.baton.check.camel;

import io.baton.check.Finding;
import io.baton.check.route.Route;
import io.baton.check.route.RouteFile;
import io.baton.check.route.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.model.FromDefinition;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/**
 * Lets Camel read and build every route file without running any: unknown nodes, components, options, beans and
 * faulty Simple come out here. The context gains no route, no consumer and no configuration; routes that run in it
 * under the same ids are not touched. Use it from one thread at a time.
 */
public final class RouteCheck {

    private final CamelContext context;
    private final StandIns standIns;

    public RouteCheck(CamelContext context) {
        this.context = context;
        this.standIns = new StandIns(context);
    }

    public List<Finding> check(Routes routes) {
        List<Finding> findings = new ArrayList<>();
        List<Parsed> parsed = parse(routes, findings);
        try (DryRun run = new DryRun(context)) {
            List<RouteConfigurationDefinition> sound = new ArrayList<>();
            parsed.forEach(file -> sound.addAll(configurations(file, run, findings)));
            parsed.forEach(file -> build(file, run, sound, findings));
            LenientOptions lenient = new LenientOptions(context);
            routes.files().forEach(file -> lenient.check(file).forEach(findings::add));
        }
        return findings;
    }

    private List<Parsed> parse(Routes routes, List<Finding> findings) {
        List<Parsed> parsed = new ArrayList<>();
        for (RouteFile file : routes.files()) {
            if (file.yaml().root().isEmpty()) {
                continue;
            }
            try {
                parsed.add(parse(file));
            } catch (Exception | LinkageError e) {
                CamelFault.of(file, 1, e).ifPresent(findings::add);
            }
        }
        return parsed;
    }

    private Parsed parse(RouteFile file) throws Exception {
        String text = standIns.fill(file.yaml().text());
        Resource resource = ResourceHelper.fromString("file:" + file.path(), text);
        List<RouteDefinition> routes = new ArrayList<>();
        List<RouteConfigurationDefinition> configurations = new ArrayList<>();
        for (RoutesBuilder builder : PluginHelper.getRoutesLoader(context).findRoutesBuilders(resource)) {
            if (builder instanceof RouteConfigurationBuilder configured) {
                configured.setCamelContext(context);
                configured.configuration();
                configurations.addAll(
                        configured.getRouteConfigurationCollection().getRouteConfigurations());
            }
            if (builder instanceof RouteBuilder routed) {
                routes.addAll(routed.configureRoutes(context).getRoutes());
            }
        }
        return new Parsed(file, routes, configurations);
    }

    /** Builds each configuration around a route of nothing, and gives back those that Camel could build. */
    private List<RouteConfigurationDefinition> configurations(Parsed parsed, DryRun run, List<Finding> findings) {
        List<RouteConfigurationDefinition> sound = new ArrayList<>();
        for (RouteConfigurationDefinition configuration : parsed.configurations()) {
            RouteDefinition nothing = new RouteDefinition();
            nothing.setInput(new FromDefinition("direct:baton-check"));
            nothing.routeId("baton-check").log("nothing");
            try {
                run.build(nothing, List.of(configuration));
                sound.add(configuration);
            } catch (Exception | LinkageError e) {
                CamelFault.of(parsed.file(), lineOf(parsed.file()), e).ifPresent(findings::add);
            }
        }
        return sound;
    }

    private void build(Parsed parsed, DryRun run, List<RouteConfigurationDefinition> all, List<Finding> findings) {
        for (RouteDefinition route : parsed.routes()) {
            String named = String.valueOf(route.getRouteConfigurationId());
            List<RouteConfigurationDefinition> applied = all.stream()
                    .filter(each ->
                            each.getId() == null || Set.of(named.split(",")).contains(each.getId()))
                    .toList();
            try {
                run.build(route, applied);
            } catch (Exception | LinkageError e) {
                CamelFault.of(parsed.file(), lineOf(parsed.file()), e).ifPresent(findings::add);
            }
        }
    }

    private static int lineOf(RouteFile file) {
        Stream<Integer> lines = file.routes().stream().map(Route::line);
        return lines.findFirst()
                .or(() -> file.yaml().root().map(root -> root.line()))
                .orElse(1);
    }
}
