package io.baton.check.camel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Route;
import org.apache.camel.model.ErrorHandlerDefinition;
import org.apache.camel.model.InterceptDefinition;
import org.apache.camel.model.InterceptFromDefinition;
import org.apache.camel.model.InterceptSendToEndpointDefinition;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.OnCompletionDefinition;
import org.apache.camel.model.OnExceptionDefinition;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.RouteDefinitionHelper;
import org.apache.camel.spi.ModelReifierFactory;
import org.apache.camel.support.service.ServiceHelper;

/**
 * Builds routes to their last processor and starts none: they are never added to the context, so nothing listens and
 * nothing is sent. Closing it shuts the built processors down and, in a context that runs no routes, forgets the
 * endpoints they resolved; where routes run, endpoints stay, because a running route may have come to share one.
 */
final class DryRun implements AutoCloseable {

    private final CamelContext context;
    private final Set<Endpoint> before;
    private final List<Route> built = new ArrayList<>();

    DryRun(CamelContext context) {
        this.context = context;
        this.before = new HashSet<>(context.getEndpoints());
    }

    void build(RouteDefinition route, List<RouteConfigurationDefinition> configurations) {
        prepare(route, configurations);
        ModelReifierFactory factory = ((ModelCamelContext) context).getModelReifierFactory();
        built.add(factory.createRoute(context, route));
    }

    /** As Camel's RoutesDefinition does, but with the configurations given, not with those of the context. */
    private void prepare(RouteDefinition route, List<RouteConfigurationDefinition> configurations) {
        AtomicReference<ErrorHandlerDefinition> errorHandler = new AtomicReference<>();
        List<OnExceptionDefinition> onExceptions = new ArrayList<>();
        List<InterceptDefinition> intercepts = new ArrayList<>();
        List<InterceptFromDefinition> interceptFroms = new ArrayList<>();
        List<InterceptSendToEndpointDefinition> interceptSends = new ArrayList<>();
        List<OnCompletionDefinition> onCompletions = new ArrayList<>();
        configurations.forEach(RouteDefinitionHelper.getRouteConfigurationDefinitionConsumer(
                route, errorHandler, onExceptions, intercepts, interceptFroms, interceptSends, onCompletions));
        RouteDefinitionHelper.prepareRoute(
                context,
                route,
                errorHandler.get(),
                onExceptions,
                intercepts,
                interceptFroms,
                interceptSends,
                onCompletions);
    }

    @Override
    public void close() {
        built.forEach(route -> ServiceHelper.stopAndShutdownServices(route.getProcessor()));
        if (context.getRoutes().isEmpty()) {
            Stream<Endpoint> added = context.getEndpoints().stream().filter(endpoint -> !before.contains(endpoint));
            added.toList().forEach(this::forget);
        }
    }

    private void forget(Endpoint endpoint) {
        try {
            context.removeEndpoint(endpoint);
        } catch (Exception e) {
            throw new IllegalStateException("cannot forget " + endpoint, e);
        }
    }
}
