package io.baton.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files' own shape, as far as it can be told without Prometheus; that their metrics exist, a journey tells. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpsFilesTest {

    private static final Set<String> RULE = Set.of("alert", "expr", "for", "labels", "annotations");
    private static final Pattern DURATION = Pattern.compile("(\\d+[smhdw])+");
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern RANGE = Pattern.compile("\\[([^\\]]*)]");
    private static final Set<String> FUNCTIONS =
            Set.of("absent", "count", "histogram_quantile", "increase", "max", "rate", "sum", "time", "by");
    private static final Pattern CALLED = Pattern.compile("([a-z_]+)\\s*\\(");

    @ParameterizedTest
    @MethodSource("io.baton.insight.OpsFiles#rules")
    void a_rule_has_what_prometheus_and_people_need(JsonNode rule) {
        Set<String> members = new HashSet<>();
        rule.fieldNames().forEachRemaining(members::add);

        assertThat(RULE).containsAll(members);
        assertThat(rule.path("alert").asText()).matches("Baton[A-Z][A-Za-z]+");
        assertThat(rule.path("for").asText("1m")).matches(DURATION);
        assertThat(rule.at("/labels/severity").asText()).isIn("page", "ticket");
        assertThat(rule.at("/annotations/summary").asText()).isNotBlank();
        assertThat(rule.at("/annotations/description").asText()).isNotBlank();
    }

    @Test
    void no_two_rules_have_one_name() {
        assertThat(OpsFiles.rules().stream().map(rule -> rule.path("alert").asText()))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(8);
    }

    @ParameterizedTest
    @MethodSource("io.baton.insight.OpsFiles#expressions")
    void an_expression_is_balanced_and_calls_only_what_there_is(String expression) {
        String bare = TEXT.matcher(expression).replaceAll("");

        assertThat(bare.chars().filter(c -> c == '(').count())
                .isEqualTo(bare.chars().filter(c -> c == ')').count());
        assertThat(bare.chars().filter(c -> c == '{').count())
                .isEqualTo(bare.chars().filter(c -> c == '}').count());
        assertThat(RANGE.matcher(bare).results())
                .allSatisfy(range -> assertThat(range.group(1)).matches(DURATION));
        assertThat(CALLED.matcher(bare).results())
                .isNotEmpty()
                .allSatisfy(call -> assertThat(FUNCTIONS).contains(call.group(1)));
        assertThat(bare).contains("baton_");
    }

    @Test
    void counters_are_only_looked_at_by_how_they_grow() {
        assertThat(OpsFiles.expressions())
                .allSatisfy(expression -> assertThat(
                                expression.replaceAll("(rate|increase)\\(baton_[a-z_]+_(total|sum|count|bucket)", ""))
                        .doesNotContainPattern("baton_[a-z_]+_(total|sum|count|bucket)"));
    }

    @Test
    void the_panels_of_the_dashboard_do_not_overlap() {
        Set<String> taken = new HashSet<>();

        for (JsonNode panel : OpsFiles.dashboard().path("panels")) {
            JsonNode at = panel.path("gridPos");
            for (int x = at.path("x").asInt();
                    x < at.path("x").asInt() + at.path("w").asInt();
                    x++) {
                for (int y = at.path("y").asInt();
                        y < at.path("y").asInt() + at.path("h").asInt();
                        y++) {
                    assertThat(taken.add(x + "/" + y))
                            .as(panel.path("title").asText())
                            .isTrue();
                    assertThat(x).isLessThan(24);
                }
            }
        }
        assertThat(OpsFiles.dashboard().path("panels")).hasSizeGreaterThan(12);
    }

    @Test
    void every_metric_is_explained_to_operators() throws Exception {
        String page = Files.readString(Path.of("src/docs/operating.md"));

        assertThat(OpsFiles.metrics())
                .allSatisfy(metric -> assertThat(page).contains(metric.replaceAll("_(bucket|sum|count)$", "")));
    }
}
