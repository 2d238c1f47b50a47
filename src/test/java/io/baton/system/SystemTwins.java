package io.baton.system;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.twin.Twins;
import io.baton.twin.http.Credentials;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Deals and handoffs for the vendor routes' tests. */
final class SystemTwins {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private SystemTwins() {}

    static SystemAddresses addresses(Twins twins) {
        return new SystemAddresses(
                twins.url("salesforce"),
                twins.url("netsuite"),
                twins.url("redmine"),
                twins.url("bamboohr"),
                twins.url("slack") + "/services/T000/B000/" + Credentials.SECRET,
                Credentials.SECRET);
    }

    /** Signs a deal of its own and gives the variables of its handoff. */
    static Map<String, Object> signed(Twins twins, String template) {
        String order = "{\"template\":\"%s\",\"prefix\":\"t%d\"}".formatted(template, COUNT.incrementAndGet());
        JsonNode deal = twins.signDeal(order).path("deals").path(0);
        return handoff(deal.path("opportunity").asText());
    }

    static Map<String, Object> handoff(String key) {
        Map<String, Object> handoff = new LinkedHashMap<>();
        handoff.put("id", "0193f0aa-0000-7000-8000-000000000001");
        handoff.put("key", key);
        handoff.put("stepKey", "0193f0aa-0000-7000-8000-000000000001/" + key);
        handoff.put("retried", false);
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("handoff", handoff);
        return variables;
    }

    /** The key of the handoff. */
    static String key(Map<String, Object> variables) {
        return String.valueOf(((Map<?, ?>) variables.get("handoff")).get("key"));
    }

    /** The same variables as a second try sees them. */
    static Map<String, Object> retried(Map<String, Object> variables) {
        Map<String, Object> again = new LinkedHashMap<>(variables);
        Map<String, Object> handoff = new LinkedHashMap<>();
        ((Map<?, ?>) variables.get("handoff")).forEach((name, value) -> handoff.put(String.valueOf(name), value));
        handoff.put("retried", true);
        again.put("handoff", handoff);
        return again;
    }
}
