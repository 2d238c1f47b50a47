package io.baton.policy.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.baton.policy.calendar.Amount;
import io.baton.policy.rule.Values;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A node of a definition file whose shape the schema has already proven, with the way to say what is wrong there. A
 * value that cannot be read is a fault on the sheet and a harmless stand-in to the caller.
 */
record Spot(JsonNode node, String pointer, Sheet sheet) {

    Spot at(String key) {
        return new Spot(node.path(key), pointer + "/" + key, sheet);
    }

    boolean has(String key) {
        return node.has(key);
    }

    List<Spot> items(String key) {
        List<Spot> items = new ArrayList<>();
        JsonNode list = node.path(key);
        for (int i = 0; i < list.size(); i++) {
            items.add(new Spot(list.path(i), pointer + "/" + key + "/" + i, sheet));
        }
        return items;
    }

    List<String> keys() {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    String text() {
        return node.asText();
    }

    /** The same place with another text, for a name that is written relative to another. */
    Spot saying(String text) {
        return new Spot(TextNode.valueOf(text), pointer, sheet);
    }

    String text(String key) {
        return node.path(key).asText();
    }

    List<String> texts(String key) {
        return items(key).stream().map(Spot::text).toList();
    }

    /** Whether it says true there. */
    boolean flag(String key) {
        return node.path(key).booleanValue();
    }

    Duration duration(String key) {
        Duration duration = at(key).parsed(Duration::parse, Duration.ofDays(1), "a duration such as PT8H or P2D");
        if (duration.isNegative() || duration.isZero()) {
            at(key).fault("'" + text(key) + "' is no time at all", "write a duration such as PT8H or P2D");
        }
        return duration;
    }

    Amount amount(String key) {
        String wanted = "days and hours such as P2D, PT8H or P1DT4H";
        Amount amount = at(key).parsed(Amount::parse, new Amount(1, Duration.ZERO), wanted);
        if (amount.isZero()) {
            at(key).fault("'" + text(key) + "' is no time at all", "write " + wanted);
        }
        return amount;
    }

    @Nullable
    Amount amountIfAny(String key) {
        return has(key) ? amount(key) : null;
    }

    @Nullable
    Duration durationIfAny(String key) {
        return has(key) ? duration(key) : null;
    }

    Period period() {
        return parsed(Period::parse, Period.ZERO, "a period such as P0D or P10D");
    }

    ZoneId zone(String key, ZoneId otherwise) {
        return has(key) ? at(key).parsed(ZoneId::of, otherwise, "a time zone such as Europe/Berlin") : otherwise;
    }

    BigDecimal decimal() {
        BigDecimal decimal = Values.decimal(text());
        if (decimal == null) {
            fault("'" + text() + "' is no number", "write a decimal number in quotes");
        }
        return decimal == null ? BigDecimal.ZERO : decimal;
    }

    void fault(String message, String advice) {
        sheet.fault(pointer, message, advice);
    }

    <T> T parsed(Function<String, T> parser, T standIn, String wanted) {
        try {
            return parser.apply(text());
        } catch (DateTimeException e) {
            fault("'" + text() + "' is not " + wanted, "write " + wanted);
            return standIn;
        }
    }
}
