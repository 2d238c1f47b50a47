package io.baton.dashboard.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.baton.dashboard.form.FieldShape.Kind;
import io.baton.dashboard.form.Reading.Nothing;
import io.baton.dashboard.form.Reading.Value;
import io.baton.dashboard.form.Reading.Wrong;
import java.util.Locale;
import java.util.Optional;

/** Reads one entry of a form as people type it: "1,250.50", "24 Nov 2026", "eur". */
final class Typed {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MOST = 10_000;

    private Typed() {}

    /** The entry as that kind of value. */
    static Reading read(Kind kind, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return new Nothing();
        }
        if (text.length() > MOST) {
            return new Wrong("is too long; at most " + MOST + " characters fit");
        }
        return switch (kind) {
            case DATE -> text(TypedDay.of(text), "write a day as 2026-11-24 or 24 Nov 2026");
            case TIME -> text(TypedDay.time(text), "write a time in UTC as 2026-11-24T09:30");
            case WHOLE_NUMBER -> whole(text);
            case DECIMAL, MONEY -> text(TypedNumber.of(text), TypedNumber.HINT);
            case CURRENCY -> code(text, "[A-Z]{3}", "write the currency's three letters, such as EUR");
            case COUNTRY -> code(text, "[A-Z]{2}", "choose a country");
            case YES_NO -> new Value(NODES.booleanNode(text.equals("true")));
            default -> new Value(NODES.textNode(text));
        };
    }

    private static Reading whole(String text) {
        Optional<String> number = TypedNumber.of(text).filter(plain -> plain.matches("-?\\d{1,9}"));
        return number.<Reading>map(plain -> new Value(NODES.numberNode(Integer.parseInt(plain))))
                .orElseGet(() -> new Wrong("write a whole number, such as 30"));
    }

    private static Reading code(String text, String pattern, String hint) {
        String upper = text.toUpperCase(Locale.ROOT);
        return upper.matches(pattern) ? new Value(node(upper)) : new Wrong(hint);
    }

    private static Reading text(Optional<String> read, String hint) {
        return read.<Reading>map(text -> new Value(node(text))).orElseGet(() -> new Wrong(hint));
    }

    private static JsonNode node(String text) {
        return NODES.textNode(text);
    }
}
