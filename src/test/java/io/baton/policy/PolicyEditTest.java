package io.baton.policy;

import static io.baton.policy.DealFixture.aCompleteDeal;
import static io.baton.policy.DealFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.handoff.Ask;
import io.baton.handoff.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The delivery lead has approved a low margin, or is asked to; then the policy is edited and the gate looks again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyEditTest {

    private static final String APPROVERS = "approvers: [delivery-lead, finance-controller]\n    approvals: 1";

    @TempDir
    private Path folder;

    private Path file = Path.of("");
    private Definitions definitions = DealFixture.definitions();

    @BeforeEach
    void copy_the_definition() throws IOException {
        for (String name : List.of("definition.v1.schema.json", "sales-to-delivery.yaml")) {
            file = Files.copy(DealFixture.HANDOFFS.resolve(name), folder.resolve(name));
        }
        definitions = new Definitions(DealFixture.folders(folder));
    }

    @Test
    void an_approval_stays_while_the_policy_still_asks_that() throws IOException {
        edit("title: Margin under the floor", "title: Margin below our floor");

        assertThat(look(approved()).passes()).isTrue();
    }

    @Test
    void more_approvals_ask_the_others() throws IOException {
        edit(APPROVERS, APPROVERS.replace("approvals: 1", "approvals: 2"));

        assertThat(look(approved()).asks()).extracting(Ask::owner).containsExactly("finance-controller");
    }

    @Test
    void another_approver_is_asked_and_the_former_ones_approval_does_not_count() throws IOException {
        edit(APPROVERS, "approvers: [finance-director]\n    approvals: 1");

        assertThat(look(approved()).asks()).extracting(Ask::owner).containsExactly("finance-director");
    }

    @Test
    void another_fact_asks_anew() throws IOException {
        edit(
                "      - { label: Sold by,",
                "      - { label: Practice, path: project.practice }\n      - { label: Sold by,");

        assertThat(look(approved()).asks()).hasSize(2);
    }

    @Test
    void a_separation_of_duties_counts_for_approvals_given_before() throws IOException {
        Map<String, Object> deal =
                with(approved(), "_supplied", List.of(Map.of("path", "contract.margin", "by", "dan", "value", "12.5")));
        edit("notBy: [requester, contract.owner.email]", "notBy: [contract.owner.email]");
        boolean before = look(deal).passes();

        edit("notBy: [contract.owner.email]", "notBy: [requester]");

        assertThat(before).isTrue();
        assertThat(look(deal).passes()).isFalse();
    }

    @Test
    void a_rejection_by_a_role_that_is_gone_still_stands() throws IOException {
        Map<String, Object> rejected = decided("REJECTED", "delivery-lead-of-old");

        Verdict verdict = look(rejected);

        assertThat(verdict.asks()).singleElement().satisfies(ask -> {
            assertThat(ask.kind()).isEqualTo(Ask.Kind.EXCEPTION);
            assertThat(ask.title()).contains("delivery-lead-of-old");
        });
    }

    @Test
    void a_faulty_edit_changes_nothing() throws IOException {
        edit(APPROVERS, "approvers: [nobody]\n    approvals: 1");

        assertThat(look(approved()).passes()).isTrue();
        assertThat(definitions.faults()).hasSize(1);
    }

    /** As after a restart: all that is left of the past is in the variables. */
    private Verdict look(Map<String, Object> deal) {
        definitions.take();
        return DealFixture.gates(definitions).approval("sales-to-delivery", "low-margin", deal);
    }

    private Map<String, Object> approved() {
        return decided("APPROVED", "delivery-lead");
    }

    private static Map<String, Object> decided(String outcome, String role) {
        Map<String, Object> deal = with(aCompleteDeal(), "contract.margin", "12.5");
        Verdict asked = DealFixture.gates().approval("sales-to-delivery", "low-margin", deal);
        String digest = FactsDigest.of(asked.asks().get(0).facts());
        return with(
                deal,
                "_decisions",
                List.of(Map.of(
                        "gate", "low-margin", "role", role, "outcome", outcome, "factsDigest", digest, "by", "dan")));
    }

    private void edit(String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }
}
