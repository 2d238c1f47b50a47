package io.baton.handoff.camel;

import io.baton.handoff.Claim;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Exchange;

/** The variable {@code handoff}, as routes and mappings read it. */
public final class HandoffVariable {

    /** Its name on the exchange. */
    public static final String NAME = "handoff";

    private HandoffVariable() {}

    static void begin(Exchange exchange, Claim claim) {
        Map<String, Object> handoff = new LinkedHashMap<>();
        handoff.put("id", claim.id().toString());
        handoff.put("type", claim.type());
        handoff.put("key", claim.key());
        handoff.put("engagement", claim.engagement());
        handoff.put("title", claim.title());
        handoff.put("attempt", claim.attempt());
        handoff.put("retried", claim.retried());
        exchange.setVariable(NAME, handoff);
    }

    /** Gives the step its key; a new map each time, since parallel branches share the old one. */
    static void entering(Exchange exchange, HandoffRun run, String stepKey) {
        Map<String, Object> handoff = copy(exchange);
        handoff.put("stepKey", run.claim().id() + "/" + stepKey);
        handoff.put("retried", run.mayHaveRun(stepKey));
        exchange.setVariable(NAME, handoff);
    }

    static void leaving(Exchange exchange, Map<String, Object> before) {
        exchange.setVariable(NAME, before.get(NAME));
    }

    private static Map<String, Object> copy(Exchange exchange) {
        Map<String, Object> copy = new LinkedHashMap<>();
        Map<?, ?> now = exchange.getVariable(NAME, Map.class);
        if (now != null) {
            now.forEach((name, value) -> copy.put(String.valueOf(name), value));
        }
        return copy;
    }
}
