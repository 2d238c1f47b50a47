package io.baton.twin.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills in what a seed leaves open: {@code {today}}, {@code {today+30}} and {@code {huge:1048576}}. */
public final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(today|huge:)([+-]?\\d*)}");
    private static final String FILLER = "The consultant shall deliver the work described in the annex. ";

    private final Clock clock;

    public Placeholders(Clock clock) {
        this.clock = clock;
    }

    /** The same node where there is nothing to fill in. */
    public JsonNode resolve(JsonNode node) {
        if (node.isTextual()) {
            String text = node.asText();
            return text.indexOf('{') < 0 ? node : TextNode.valueOf(resolve(text));
        }
        if (node instanceof ObjectNode object) {
            ObjectNode resolved = Json.object();
            object.properties().forEach(entry -> resolved.set(entry.getKey(), resolve(entry.getValue())));
            return resolved;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode resolved = Json.MAPPER.createArrayNode();
            array.forEach(element -> resolved.add(resolve(element)));
            return resolved;
        }
        return node;
    }

    private String resolve(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found)));
    }

    private String value(MatchResult found) {
        int number = found.group(2).isEmpty() ? 0 : Integer.parseInt(found.group(2));
        if (found.group(1).equals("today")) {
            return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                    .plusDays(number)
                    .toString();
        }
        return FILLER.repeat(number / FILLER.length() + 1).substring(0, number);
    }
}
