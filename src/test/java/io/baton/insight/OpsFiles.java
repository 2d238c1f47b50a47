package io.baton.insight;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The alert rules and the dashboard that come with Baton, for tests that hold them against a real scrape. */
public final class OpsFiles {

    private static final Pattern METRIC = Pattern.compile("\\bbaton_[a-z_]+");
    private static final Pattern SERIES = Pattern.compile("(?m)^([a-z_]+)[{ ]");

    private OpsFiles() {}

    static JsonNode alerts() {
        return read(new ObjectMapper(new YAMLFactory()), "alerts.yaml");
    }

    static JsonNode dashboard() {
        return read(new ObjectMapper(), "grafana.json");
    }

    static List<JsonNode> rules() {
        List<JsonNode> rules = new ArrayList<>();
        alerts().path("groups").forEach(group -> group.path("rules").forEach(rules::add));
        return rules;
    }

    /** Every expression in both, with Grafana's own variables put in. */
    static List<String> expressions() {
        Stream<String> inAlerts = rules().stream().map(rule -> rule.path("expr").asText());
        Stream<String> inPanels = dashboard().findValues("expr").stream().map(expression -> expression.asText());
        return Stream.concat(inAlerts, inPanels)
                .map(expression -> expression.replace("$__rate_interval", "5m").replace("$type", ".*"))
                .toList();
    }

    /** Every metric that the files name. */
    public static Set<String> metrics() {
        return expressions().stream()
                .flatMap(expression -> METRIC.matcher(expression).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every metric of a scrape, by the name of its series. */
    public static Set<String> scraped(String scrape) {
        return SERIES.matcher(scrape).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static JsonNode read(ObjectMapper mapper, String file) {
        try {
            return mapper.readTree(Path.of("ops", file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
