package io.baton.handoff.camel;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.handoff.LearntId;
import io.baton.handoff.StepRecord;
import io.baton.platform.Json;
import io.baton.platform.JsonValues;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** What survives of an exchange: its body and the variables a step changed. Headers and properties do not. */
final class StepState {

    private StepState() {}

    /** A copy of the variables by name, to tell later which ones changed. */
    static Map<String, Object> variables(Exchange exchange) {
        return exchange.hasVariables() ? new LinkedHashMap<>(exchange.getVariables()) : new LinkedHashMap<>();
    }

    /**
     * What a step left.
     *
     * @param variables those it changed, as a tree of nothing else; null for none
     */
    record Captured(StepRecord step, @Nullable JsonNode variables) {}

    static Captured capture(
            Exchange exchange, String key, Instant revision, Map<String, Object> before, Instant startedAt) {
        Map<String, Object> changed = new LinkedHashMap<>();
        variables(exchange).forEach((name, value) -> {
            if (!Objects.equals(before.get(name), value)) {
                changed.put(name, value);
            }
        });
        JsonNode tree = changed.isEmpty() ? null : JsonValues.node(changed);
        String variables = tree == null ? null : Json.write(tree);
        StepRecord step =
                new StepRecord(key, revision, text(exchange), variables, startedAt, LearntId.in(changed, before));
        return new Captured(step, tree);
    }

    /** Leaves the exchange as {@link #restore} would in a later run, without reading what was just written. */
    static void settle(Exchange exchange, Captured captured) {
        leave(exchange, captured.step(), captured.variables());
    }

    static void restore(Exchange exchange, StepRecord step) {
        leave(exchange, step, step.variables() == null ? null : Json.read(step.variables()));
    }

    private static void leave(Exchange exchange, StepRecord step, @Nullable JsonNode variables) {
        exchange.getMessage().setBody(step.body());
        if (variables != null) {
            JsonValues.plainMap(variables).forEach(exchange::setVariable);
        }
    }

    private static @Nullable String text(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        if (body == null || body instanceof String) {
            return (String) body;
        }
        if (body instanceof Map || body instanceof List) {
            return Json.write(JsonValues.node(body));
        }
        return exchange.getMessage().getBody(String.class);
    }
}
