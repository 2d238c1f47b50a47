package io.baton.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.baton.handoff.Verdict;
import io.baton.platform.JsonValues;
import io.baton.policy.definition.Approval;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Tiers, separation of duties and variations of approvals, as data: {@code src/test/resources/policy/approvals}. */
class ApprovalCasesTest {

    private static final Path DATA = Path.of("src/test/resources/policy/approvals");
    private static final String TYPE = "deal-approvals";

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
    Stream<DynamicTest> approvals_ask() throws IOException {
        JsonNode root = new YAMLMapper().readTree(DATA.resolve("cases.yaml").toFile());
        return root.path("cases").valueStream().map(ApprovalCasesTest::test);
    }

    private static DynamicTest test(JsonNode each) {
        String gate = each.path("gate").asText();
        return DynamicTest.dynamicTest(each.path("name").asText(), () -> {
            Verdict verdict = gates.approval(TYPE, gate, answered(gate, deal(each.path("deal")), each));

            List<String> asked = verdict.asks().stream()
                    .map(ask -> ask.kind() + " " + ask.owner())
                    .toList();
            assertThat(asked).containsExactlyElementsOf(texts(each.path("asks")));
            assertThat(verdict.recheck()).as("time never decides").isNull();
        });
    }

    private static Map<String, Object> deal(JsonNode changes) {
        Map<String, Object> deal = DealFixture.aCompleteDeal();
        for (Map.Entry<String, JsonNode> change : changes.properties()) {
            deal = DealFixture.with(deal, change.getKey(), JsonValues.plain(change.getValue()));
        }
        return deal;
    }

    private static Map<String, Object> answered(String gate, Map<String, Object> deal, JsonNode each) {
        Approval approval = definitions.of(TYPE).approval(gate).orElseThrow();
        String digest = FactsDigest.of(FactSheet.of(approval.facts(), deal));
        List<Map<String, String>> decisions = texts(each.path("decided")).stream()
                .map(text -> decision(gate, digest, text.split(" ", -1)))
                .toList();
        List<Map<String, String>> supplied = texts(each.path("supplied")).stream()
                .map(text -> supplied(text.split(" ", -1)))
                .toList();
        return DealFixture.with(DealFixture.with(deal, "_decisions", decisions), "_supplied", supplied);
    }

    private static Map<String, String> decision(String gate, String digest, String... words) {
        return Map.of(
                "gate",
                gate,
                "by",
                words[0],
                "role",
                words[1],
                "outcome",
                words[2],
                "factsDigest",
                digest,
                "at",
                "2026-11-24T12:00:00Z",
                "comment",
                "because");
    }

    private static Map<String, String> supplied(String... words) {
        return Map.of("by", words[0], "path", words[1]);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
