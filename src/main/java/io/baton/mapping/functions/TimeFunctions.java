package io.baton.mapping.functions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.schibsted.spt.data.jslt.Function;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

/** {@code date} and {@code instant}: vendors' ISO variants in the one form canonical objects have. */
final class TimeFunctions {

    private static final Pattern OFFSET_WITHOUT_COLON = Pattern.compile("(?<=[+-][0-9]{2})(?=[0-9]{2}$)");

    private TimeFunctions() {}

    static List<Function> all() {
        return List.of(
                new PureFunction("date", 1, 1, given -> date(given[0])),
                new PureFunction("instant", 1, 1, given -> instant(given[0])));
    }

    private static JsonNode date(JsonNode given) {
        String text = text("date", given);
        if (text.isEmpty()) {
            return NullNode.getInstance();
        }
        try {
            LocalDate date = text.length() > 10 ? offset(text).toLocalDate() : LocalDate.parse(text);
            return TextNode.valueOf(date.toString());
        } catch (DateTimeException unreadable) {
            throw PureFunction.refusal("date", "the text is no ISO date; write it as 2026-11-24");
        }
    }

    private static JsonNode instant(JsonNode given) {
        String text = text("instant", given);
        if (text.isEmpty()) {
            return NullNode.getInstance();
        }
        try {
            return TextNode.valueOf(DateTimeFormatter.ISO_INSTANT.format(offset(text)));
        } catch (DateTimeException unreadable) {
            throw PureFunction.refusal(
                    "instant", "the text is no time with an offset; write it as 2026-11-24T09:30:00Z");
        }
    }

    /** Salesforce writes {@code +0000} where ISO 8601's extended form has {@code +00:00}. */
    private static OffsetDateTime offset(String text) {
        return OffsetDateTime.parse(OFFSET_WITHOUT_COLON.matcher(text).replaceFirst(":"));
    }

    private static String text(String function, JsonNode given) {
        if (given.isNull()) {
            return "";
        } else if (!given.isTextual()) {
            throw PureFunction.refusal(function, "takes text, not " + Decimals.kind(given));
        }
        return given.textValue().strip();
    }
}
