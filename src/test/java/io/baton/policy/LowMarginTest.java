package io.baton.policy;

import static io.baton.policy.DealFixture.aCompleteDeal;
import static io.baton.policy.DealFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.handoff.Ask;
import io.baton.handoff.Verdict;
import io.baton.platform.Json;
import io.baton.platform.JsonValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LowMarginTest {

    private static final PolicyGates GATES = DealFixture.gates();

    @ParameterizedTest
    @CsvSource({
        "AMER,20,true",
        "AMER,20.00,true",
        "AMER,19.99,false",
        "EMEA,25,true",
        "EMEA,24.99,false",
        "EMEA,-3,false"
    })
    void the_floor_is_twenty_and_in_emea_twenty_five(String region, String margin, boolean passes) {
        Map<String, Object> deal = with(with(aCompleteDeal(), "customer.region", region), "contract.margin", margin);

        assertThat(ask(deal).passes()).isEqualTo(passes);
    }

    @Test
    void either_of_two_roles_is_asked_on_the_same_facts() {
        Verdict verdict = ask(lowMargin());

        assertThat(verdict.asks()).extracting(Ask::owner).containsExactly("delivery-lead", "finance-controller");
        assertThat(verdict.asks()).extracting(Ask::kind).containsOnly(Ask.Kind.APPROVAL);
        assertThat(verdict.asks().get(0).facts().path("Price").asText()).isEqualTo("90000.00 EUR");
        assertThat(verdict.recheck()).as("time never takes the decision").isNull();
    }

    @Test
    void a_margin_nobody_knows_is_not_passed() {
        assertThat(ask(with(aCompleteDeal(), "contract.margin", null)).passes()).isFalse();
        assertThat(ask(with(aCompleteDeal(), "contract.margin", "high")).passes())
                .isFalse();
        assertThat(ask(with(aCompleteDeal(), "contract.margin", true)).passes()).isFalse();
    }

    @Test
    void one_approval_is_enough() {
        assertThat(ask(decided(lowMargin(), decision("delivery-lead", "APPROVED", "ana")))
                        .passes())
                .isTrue();
    }

    @Test
    void an_approval_counts_for_its_facts_alone() {
        Map<String, Object> approved = decided(lowMargin(), decision("delivery-lead", "APPROVED", "ana"));

        Verdict verdict = ask(with(approved, "contract.margin", "12.4"));

        assertThat(verdict.asks()).hasSize(2);
    }

    @Test
    void an_approval_outlives_changes_that_were_not_decided_on() {
        Map<String, Object> approved = decided(lowMargin(), decision("delivery-lead", "APPROVED", "ana"));

        assertThat(ask(with(approved, "project.kickOff", "2027-01-01")).passes())
                .isTrue();
    }

    @Test
    void an_approval_by_a_role_that_was_not_asked_does_not_count() {
        assertThat(ask(decided(lowMargin(), decision("billing", "APPROVED", "bo")))
                        .passes())
                .isFalse();
    }

    @Test
    void a_rejection_hands_the_deal_back_with_its_reason() {
        Verdict verdict = ask(decided(lowMargin(), decision("finance-controller", "REJECTED", "fin")));

        assertThat(verdict.asks()).singleElement().satisfies(ask -> {
            assertThat(ask.kind()).isEqualTo(Ask.Kind.EXCEPTION);
            assertThat(ask.owner()).isEqualTo("account-executive");
            assertThat(ask.facts().path("Why").asText()).isEqualTo("because");
        });
        assertThat(verdict.forget()).containsExactly("read-deal");
    }

    @Test
    void a_rejection_stands_against_the_approval_of_another() {
        Map<String, Object> deal = decided(
                lowMargin(),
                decision("delivery-lead", "APPROVED", "ana"),
                decision("finance-controller", "REJECTED", "fin"));

        assertThat(ask(deal).asks()).extracting(Ask::kind).containsExactly(Ask.Kind.EXCEPTION);
    }

    @Test
    void asking_again_puts_the_question_to_the_approvers_anew() {
        Map<String, Object> deal = decided(
                lowMargin(),
                decision("finance-controller", "REJECTED", "fin"),
                decision("account-executive", "RETRY", "alex"));

        assertThat(ask(deal).asks()).extracting(Ask::owner).containsExactly("delivery-lead", "finance-controller");
    }

    @Test
    void a_rejection_does_not_stand_against_a_changed_deal() {
        Map<String, Object> deal = decided(lowMargin(), decision("finance-controller", "REJECTED", "fin"));

        assertThat(ask(with(deal, "contract.margin", "30")).passes()).isTrue();
    }

    @Test
    void two_approvals_are_two_peoples(@TempDir Path folder) throws IOException {
        PolicyGates strict = DealFixture.gates(twoApprovals(folder));
        Map<String, Object> once = decided(lowMargin(), decision("delivery-lead", "APPROVED", "ana"));
        Map<String, Object> samePerson = decided(
                lowMargin(),
                decision("delivery-lead", "APPROVED", "ana"),
                decision("finance-controller", "APPROVED", "ana"));
        Map<String, Object> both = decided(
                lowMargin(),
                decision("delivery-lead", "APPROVED", "ana"),
                decision("finance-controller", "APPROVED", "fin"));

        assertThat(strict.approval("sales-to-delivery", "low-margin", once).asks())
                .extracting(Ask::owner)
                .containsExactly("finance-controller");
        assertThat(strict.approval("sales-to-delivery", "low-margin", samePerson)
                        .passes())
                .isFalse();
        assertThat(strict.approval("sales-to-delivery", "low-margin", both).passes())
                .isTrue();
    }

    private static Path twoApprovals(Path folder) throws IOException {
        Files.copy(
                DealFixture.HANDOFFS.resolve("definition.v1.schema.json"), folder.resolve("definition.v1.schema.json"));
        String text = Files.readString(DealFixture.HANDOFFS.resolve("sales-to-delivery.yaml"));
        Files.writeString(folder.resolve("sales-to-delivery.yaml"), text.replace("approvals: 1", "approvals: 2"));
        return folder;
    }

    private static Verdict ask(Map<String, Object> deal) {
        return GATES.approval("sales-to-delivery", "low-margin", deal);
    }

    private static Map<String, Object> lowMargin() {
        return with(aCompleteDeal(), "contract.margin", "12.5");
    }

    private static Map<String, Object> decided(Map<String, Object> deal, Decision... decisions) {
        return with(
                deal,
                "_decisions",
                Stream.of(decisions).map(LowMarginTest::asMap).toList());
    }

    private static Decision decision(String role, String outcome, String by) {
        String digest = FactsDigest.of(ask(lowMargin()).asks().get(0).facts());
        return new Decision("low-margin", role, outcome, digest, by, "2026-11-24T12:00:00Z", "because");
    }

    private static Map<String, Object> asMap(Decision decision) {
        return JsonValues.plainMap(Json.MAPPER.valueToTree(decision));
    }
}
