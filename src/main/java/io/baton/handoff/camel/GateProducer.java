package io.baton.handoff.camel;

import io.baton.handoff.Gates;
import io.baton.handoff.Verdict;
import io.baton.platform.TerminalFailure;
import jakarta.enterprise.inject.Instance;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;

/** Asks the policy whether the handoff may pass; pauses the run when it may not. */
final class GateProducer extends DefaultProducer {

    private final HandoffEndpoint endpoint;
    private final String gate;
    private final Instance<Runner> runner;

    GateProducer(HandoffEndpoint endpoint, String gate, Instance<Runner> runner) {
        super(endpoint);
        this.endpoint = endpoint;
        this.gate = gate;
        this.runner = runner;
    }

    @Override
    public void process(Exchange exchange) {
        HandoffRun run = HandoffRun.of(exchange);
        if (run == null) {
            throw new TerminalFailure(
                    "GATE_OUTSIDE_HANDOFF", endpoint.getEndpointUri() + " stands in a route no handoff runs through");
        }
        Map<String, Object> variables = StepState.variables(exchange);
        variables.remove(HandoffVariable.NAME);
        Runner rooms = runner.get();
        Map<String, Object> complete = rooms.people().overlay(variables, run.people());
        Verdict verdict = decide(rooms.gates(), run, complete);
        if (verdict.passes()) {
            complete.forEach(exchange::setVariable);
            return;
        }
        run.pause(verdict);
        exchange.setRouteStop(true);
    }

    private Verdict decide(Gates gates, HandoffRun run, Map<String, Object> variables) {
        Map<String, Object> facts = new LinkedHashMap<>(variables);
        facts.putAll(run.people());
        String type = run.claim().type();
        return HandoffEndpoint.APPROVAL.equals(endpoint.getWhat())
                ? gates.approval(type, gate, facts)
                : gates.checkpoint(type, gate, facts);
    }
}
