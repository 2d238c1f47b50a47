package io.baton.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.baton.handoff.Verdict;
import io.baton.platform.JsonValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The gates of the repository's definitions at their boundaries, as data: {@code src/test/resources/policy/cases}. */
class GateCasesTest {

    private static final ObjectMapper YAML = new YAMLMapper();
    private static final Path CASES = Path.of("src/test/resources/policy/cases");
    private static final PolicyGates GATES = DealFixture.gates();

    @TestFactory
    Stream<DynamicContainer> gates_ask_for() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.sorted().map(GateCasesTest::file).toList().stream();
        }
    }

    private static DynamicContainer file(Path file) {
        JsonNode root = read(file);
        List<DynamicTest> tests = new ArrayList<>();
        root.path("cases").forEach(each -> tests.add(test(root.path("gate").asText(), each)));
        return DynamicContainer.dynamicContainer(file.getFileName().toString(), file.toUri(), tests.stream());
    }

    private static DynamicTest test(String gate, JsonNode each) {
        return DynamicTest.dynamicTest(each.path("name").asText(), () -> {
            Verdict verdict = GATES.checkpoint("sales-to-delivery", gate, deal(each.path("deal")));

            List<String> asked = verdict.asks().stream()
                    .flatMap(ask -> ask.problems().stream())
                    .map(problem -> problem.owner() + " " + problem.path() + " " + problem.kind())
                    .toList();
            assertThat(asked).containsExactlyInAnyOrderElementsOf(texts(each.path("asks")));
        });
    }

    private static Map<String, Object> deal(JsonNode changes) {
        Map<String, Object> deal = DealFixture.aCompleteDeal();
        for (Map.Entry<String, JsonNode> change : changes.properties()) {
            deal = DealFixture.with(deal, change.getKey(), JsonValues.plain(change.getValue()));
        }
        return deal;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static JsonNode read(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
