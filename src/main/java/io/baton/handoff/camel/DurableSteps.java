package io.baton.handoff.camel;

import io.baton.handoff.Ledger;
import io.baton.platform.TerminalFailure;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.model.LoopDefinition;
import org.apache.camel.model.SplitDefinition;
import org.apache.camel.model.StepDefinition;
import org.apache.camel.model.WireTapDefinition;
import org.apache.camel.spi.InterceptStrategy;

/**
 * Makes Camel's own {@code step} durable inside a handoff, and puts a guard before every other node, so that
 * a paused run stops there, also after joins. Outside a handoff both let everything through.
 */
@Singleton
@Named("durableSteps")
@Unremovable
public class DurableSteps implements InterceptStrategy {

    private final Ledger ledger;
    private final Clock clock;
    private final RunWatches watches;

    public DurableSteps(Ledger ledger, Clock clock, RunWatches watches) {
        this.ledger = ledger;
        this.clock = clock;
        this.watches = watches;
    }

    @Override
    public Processor wrapProcessorInInterceptors(
            CamelContext context, NamedNode definition, Processor target, Processor nextTarget) {
        if (definition instanceof WireTapDefinition) {
            refuse(definition, "wireTap leaves the durable scope; use a step or a handoff of its own");
        }
        if (definition instanceof SplitDefinition || definition instanceof LoopDefinition) {
            return new PauseGuard(new PlaceKeeper(target));
        }
        if (!(definition instanceof StepDefinition step)) {
            return new PauseGuard(target);
        }
        if (!step.hasCustomIdAssigned()) {
            refuse(step, "a step needs an id of its own: its record is found again by it");
        }
        return new DurableStep(target, StepKeys.id(step), ledger, clock, watches);
    }

    private static void refuse(NamedNode node, String why) {
        String where = node.getLocation() + ":" + node.getLineNumber();
        throw new TerminalFailure(
                "ROUTE_NOT_DURABLE", where + ": " + why, Map.of("node", String.valueOf(node.getId())), null);
    }
}
