package io.baton.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.insight.drawing.Lengths;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code baton figures}: what the handoffs took that ended in a period. */
final class FiguresVerb implements Verb {

    private static final Set<String> FILTERS = new TreeSet<>(Set.of("type", "since", "until"));

    @Override
    public Set<String> options() {
        return FILTERS;
    }

    @Override
    public int run(Words words, Desk desk) {
        String query = FILTERS.stream()
                .flatMap(name -> words.withoutId().one(name).stream()
                        .map(value -> name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&", "?", ""));
        JsonNode figures = desk.api().get("/api/v1/figures" + query);
        desk.show(figures, () -> print(figures, desk));
        return 0;
    }

    private static void print(JsonNode figures, Desk desk) {
        desk.line(
                "Ended from %s until %s",
                figures.path("since").asText(), figures.path("until").asText());
        figures.path("types").forEach(type -> type(type, desk));
    }

    private static void type(JsonNode figures, Desk desk) {
        desk.line(
                "%n%s: %s completed, %s cancelled; under way %s, late %s",
                figures.path("type").asText(),
                figures.at("/ended/completed").asText(),
                figures.at("/ended/cancelled").asText(),
                figures.at("/underWay/handoffs").asText(),
                figures.at("/underWay/late").asText());
        desk.line(
                "  service level kept %s; reworked %s",
                share(figures.at("/sla/hitRate")),
                figures.at("/rework/reworked").asText());
        times(figures.path("times"), desk);
        figures.path("gates")
                .forEach(gate -> desk.line(
                        "  %-24s passed at first look %s",
                        gate.path("gate").asText(), share(gate.path("passedAtFirstLook"))));
        figures.path("failures")
                .forEach(failure -> desk.line(
                        "  %-24s %s times, %s handoffs",
                        failure.path("kind").asText(),
                        failure.path("times").asText(),
                        failure.path("count").asText()));
        figures.path("stalls").forEach(stall -> stall(stall, desk));
    }

    private static void times(JsonNode times, Desk desk) {
        times.properties()
                .forEach(time -> desk.line(
                        "  %-24s median %-11s nine of ten %s",
                        words(time.getKey()),
                        length(time.getValue().path("median")),
                        length(time.getValue().path("p90"))));
    }

    private static void stall(JsonNode stall, Desk desk) {
        desk.line(
                "  waited %-11s at %s for %s, %s handoffs",
                length(stall.path("seconds")),
                stall.path("at").asText(),
                stall.path("waitsFor").asText().equals("PEOPLE")
                        ? stall.path("owner").asText()
                        : "the system",
                stall.path("count").asText());
    }

    private static String words(String member) {
        return member.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static String share(JsonNode rate) {
        return rate.isMissingNode() ? "-" : Math.round(rate.asDouble() * 100) + " %";
    }

    private static String length(JsonNode seconds) {
        return Lengths.words(seconds.asDouble());
    }
}
