package io.baton.handoff.camel;

import io.baton.handoff.Itinerary;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.model.EnrichDefinition;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.StepDefinition;
import org.apache.camel.model.ToDefinition;

/** Reads the steps of a handoff from the routes that are loaded now, through {@code direct:} calls. */
@Singleton
public class RouteItinerary implements Itinerary {

    private static final String DIRECT = "direct:";

    private final CamelContext context;

    public RouteItinerary(CamelContext context) {
        this.context = context;
    }

    @Override
    public List<Leg> of(String handoffType) {
        List<Leg> legs = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        startingAt("handoff:" + handoffType).forEach(route -> walk(route.getOutputs(), legs, seen));
        return List.copyOf(legs);
    }

    private Stream<RouteDefinition> startingAt(String uri) {
        return context
                .getCamelContextExtension()
                .getContextPlugin(ModelCamelContext.class)
                .getRouteDefinitions()
                .stream()
                .filter(route -> route.getInput().getEndpointUri().equals(uri));
    }

    private void walk(List<ProcessorDefinition<?>> nodes, List<Leg> legs, Set<String> seen) {
        for (ProcessorDefinition<?> node : nodes) {
            if (node instanceof StepDefinition step) {
                legs.add(new Leg(StepKeys.id(step), calls(step.getOutputs())));
            } else {
                called(node)
                        .filter(seen::add)
                        .ifPresent(uri -> startingAt(uri).forEach(route -> walk(route.getOutputs(), legs, seen)));
                walk(node.getOutputs(), legs, seen);
            }
        }
    }

    private static List<String> calls(List<ProcessorDefinition<?>> nodes) {
        List<String> calls = new ArrayList<>();
        for (ProcessorDefinition<?> node : nodes) {
            called(node).ifPresent(uri -> calls.add(uri.substring(DIRECT.length())));
            calls.addAll(calls(node.getOutputs()));
        }
        return calls;
    }

    private static Optional<String> called(ProcessorDefinition<?> node) {
        String uri = null;
        if (node instanceof ToDefinition to) {
            uri = to.getEndpointUri();
        } else if (node instanceof EnrichDefinition enrich) {
            uri = enrich.getExpression().getExpression();
        }
        return Optional.ofNullable(uri).filter(address -> address.startsWith(DIRECT));
    }
}
