package io.baton.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.baton.handoff.Ask;
import io.baton.handoff.Problem;
import io.baton.handoff.Verdict;
import io.baton.platform.JsonValues;
import io.baton.policy.definition.Review;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** When values are looked at, and for which values an answer counts, as data: {@code src/test/resources/policy/reviews}. */
class ReviewCasesTest {

    private static final Path DATA = Path.of("src/test/resources/policy/reviews");
    private static final String TYPE = "deal-reviews";

    @TempDir
    private static Path folder;

    private static Definitions definitions;
    private static PolicyGates gates;

    @BeforeAll
    static void read_the_definition() throws IOException {
        definitions = DealFixture.alone(DATA.resolve(TYPE + ".yaml"), folder);
        gates = DealFixture.gates(definitions);
    }

    @TestFactory
    Stream<DynamicTest> checkpoints_ask() throws IOException {
        JsonNode root = new YAMLMapper().readTree(DATA.resolve("cases.yaml").toFile());
        return root.path("cases").valueStream().map(ReviewCasesTest::test);
    }

    private static DynamicTest test(JsonNode each) {
        return DynamicTest.dynamicTest(each.path("name").asText(), () -> {
            Map<String, Object> plain = DealFixture.with(DealFixture.aCompleteDeal(), "contract.discount", "0");
            Map<String, Object> deal = changed(plain, each.path("deal"));

            Verdict verdict = gates.checkpoint(TYPE, "terms", answered(deal, each));

            assertThat(verdict.asks().stream().map(ReviewCasesTest::words))
                    .containsExactlyElementsOf(texts(each.path("asks")));
            assertThat(verdict.recheck()).as("time never decides").isNull();
        });
    }

    private static String words(Ask ask) {
        boolean review = ask.kind() == Ask.Kind.REVIEW;
        assertThat(ask.problems())
                .extracting(Problem::kind)
                .containsOnly(review ? Problem.Kind.UNCONFIRMED : Problem.Kind.MISSING);
        String paths = ask.problems().stream().map(Problem::path).collect(Collectors.joining(" "));
        return ask.gate() + " " + ask.owner() + " " + paths;
    }

    private static Map<String, Object> changed(Map<String, Object> from, JsonNode changes) {
        Map<String, Object> deal = from;
        for (Map.Entry<String, JsonNode> change : changes.properties()) {
            deal = DealFixture.with(deal, change.getKey(), JsonValues.plain(change.getValue()));
        }
        return deal;
    }

    private static Map<String, Object> answered(Map<String, Object> deal, JsonNode each) {
        List<String> decided = texts(each.path("decided"));
        if (decided.isEmpty()) {
            return deal;
        }
        String gate = each.path("gate").asText();
        String digest = digest(gate, changed(deal, each.path("before")));
        List<Map<String, String>> decisions = decided.stream()
                .map(text -> decision(gate, digest, text.split(" ", -1)))
                .toList();
        return DealFixture.with(deal, "_decisions", decisions);
    }

    private static String digest(String gate, Map<String, Object> deal) {
        Review review = definitions
                .of(TYPE)
                .reviews()
                .filter(each -> each.name().equals(gate))
                .findFirst()
                .orElseThrow();
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        review.paths().stream()
                .flatMap(path -> path.places(deal).stream())
                .filter(place -> !place.isMissing())
                .forEach(place -> fields.putObject(place.path()).set("value", JsonValues.node(place.value())));
        return FactsDigest.ofValues(fields);
    }

    private static Map<String, String> decision(String gate, String digest, String... words) {
        return Map.of("gate", gate, "by", words[0], "role", words[1], "outcome", words[2], "factsDigest", digest);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
