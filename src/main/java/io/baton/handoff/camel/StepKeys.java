package io.baton.handoff.camel;

import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.model.StepDefinition;

/** The key of a step: its id (which carries the route's id as prefix) and its place in a split or a loop. */
final class StepKeys {

    /** Where the split this exchange stands in begins, so that keys of nested splits are paths. */
    static final String PARENT = "batonStepPlace";

    private StepKeys() {}

    /** The step's id with its route's prefix, which Camel puts before ids only where it makes processors. */
    static String id(StepDefinition step) {
        String prefix = step.getNodePrefixId();
        return prefix == null ? step.getId() : prefix + step.getId();
    }

    static String of(String id, Exchange exchange) {
        return id + place(exchange);
    }

    /** The path of split and loop indexes this exchange stands at; empty outside of any. */
    static String place(Exchange exchange) {
        StringBuilder key = new StringBuilder();
        String parent = exchange.getProperty(PARENT, String.class);
        if (parent != null) {
            key.append(parent);
        }
        append(key, '#', exchange.getProperty(ExchangePropertyKey.SPLIT_INDEX, Integer.class));
        append(key, '@', exchange.getProperty(ExchangePropertyKey.LOOP_INDEX, Integer.class));
        return key.toString();
    }

    private static void append(StringBuilder key, char mark, Integer index) {
        if (index != null) {
            key.append(mark).append(index);
        }
    }
}
