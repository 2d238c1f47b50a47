package io.baton.policy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.platform.JsonValues;
import io.baton.policy.definition.Fact;
import io.baton.policy.rule.Money;
import io.baton.policy.rule.Values;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts a task shows: label to value, money as text such as {@code 50000.00 EUR}. */
final class FactSheet {

    /** What stands there when nothing does. */
    static final String NOT_KNOWN = "not known";

    private FactSheet() {}

    static ObjectNode of(List<Fact> facts, Map<String, ?> data) {
        ObjectNode sheet = JsonNodeFactory.instance.objectNode();
        facts.forEach(fact -> put(sheet, fact.label(), fact.path().get(data)));
        return sheet;
    }

    private static void put(ObjectNode sheet, String label, @Nullable Object value) {
        if (Values.isMissing(value)) {
            sheet.put(label, NOT_KNOWN);
        } else if (Money.of(value) != null) {
            sheet.put(label, Values.show(value));
        } else {
            sheet.set(label, JsonValues.node(value));
        }
    }
}
