package io.baton.dashboard.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.dashboard.form.FieldShape.Kind;
import io.baton.dashboard.form.Reading.Nothing;
import io.baton.dashboard.form.Reading.Value;
import io.baton.dashboard.form.Reading.Wrong;

/** Reads the one or two inputs of a value. */
final class CellReading {

    private CellReading() {}

    static Reading of(String name, FieldShape shape, Entries entries) {
        if (shape.kind() != Kind.MONEY) {
            return choice(shape, Typed.read(shape.kind(), entries.of(name)));
        }
        Reading amount = Typed.read(Kind.DECIMAL, entries.of(Entries.part(name, "amount")));
        Reading currency = Typed.read(Kind.CURRENCY, entries.of(Entries.part(name, "currency")));
        if (amount instanceof Wrong) {
            return amount;
        }
        if (currency instanceof Wrong || (amount instanceof Nothing && currency instanceof Nothing)) {
            return currency;
        }
        return amount instanceof Value many && currency instanceof Value unit
                ? new Value(money(many.node(), unit.node()))
                : new Wrong("needs both an amount and a currency");
    }

    private static ObjectNode money(JsonNode amount, JsonNode currency) {
        ObjectNode money = JsonNodeFactory.instance.objectNode();
        money.set("amount", amount);
        money.set("currency", currency);
        return money;
    }

    private static Reading choice(FieldShape shape, Reading read) {
        boolean unknown = shape.kind() == Kind.CHOICE
                && read instanceof Value value
                && !shape.choices().contains(value.node().asText());
        return unknown ? new Wrong("choose one of the list") : read;
    }
}
