package io.baton.policy;

import static io.baton.policy.DealFixture.aCompleteDeal;
import static io.baton.policy.DealFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.baton.handoff.Ask;
import io.baton.handoff.Problem;
import io.baton.handoff.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckpointTest {

    private static final PolicyGates GATES = DealFixture.gates();

    @Test
    void each_owner_gets_one_task_with_all_it_has_to_do() {
        Map<String, Object> deal =
                with(with(aCompleteDeal(), "customer.legalName", null), "customer.registrationNumber", null);
        Verdict verdict = terms(with(deal, "project.template", null));

        assertThat(verdict.asks()).extracting(Ask::owner).containsExactly("account-executive", "delivery-lead");
        assertThat(verdict.asks().get(0).title()).isEqualTo("Commercial terms: Legal name and Registration number");
        assertThat(verdict.asks().get(0).due()).isEqualTo(Instant.parse("2026-11-25T14:00:00Z"));
        assertThat(verdict.forget()).containsExactly("read-deal", "people");
        assertThat(verdict.recheck()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void a_contradiction_says_what_was_found_and_what_was_expected() {
        Verdict verdict = terms(with(aCompleteDeal(), "milestones[key=M2].amount.amount", "59999.99"));

        assertThat(problems(verdict))
                .extracting(Problem::reason)
                .containsExactly(
                        "The milestones must add up to the price." + " Found 89999.99 EUR; expected 90000.00 EUR.");
    }

    @Test
    void a_field_of_no_gate_that_is_of_the_wrong_form_is_told_in_words() {
        Verdict verdict = terms(with(aCompleteDeal(), "contract.signedAt", "yesterday"));

        assertThat(problems(verdict)).singleElement().satisfies(problem -> {
            assertThat(problem.owner()).isEqualTo("account-executive");
            assertThat(problem.reason()).startsWith("Contract signed at must be a time");
        });
    }

    @Test
    void two_gates_over_one_field_are_one_problem_of_its_owner() {
        Map<String, Object> deal = with(aCompleteDeal(), "customer.erp.candidates", List.of());
        Verdict verdict =
                GATES.checkpoint("sales-to-delivery", "customer-master", with(deal, "customer.erp.status", "ON_HOLD"));

        assertThat(problems(verdict))
                .singleElement()
                .satisfies(problem -> assertThat(problem.label()).isEqualTo("Credit hold"));
        assertThat(verdict.asks().get(0).facts().path("Status in the ERP").asText())
                .isEqualTo("ON_HOLD");
    }

    @Test
    void a_duplicate_shows_its_candidates() {
        Map<String, Object> deal = with(
                with(aCompleteDeal(), "customer.externalIds", null),
                "customer.erp",
                Map.of("status", "DUPLICATE", "candidates", List.of(Map.of("id", "7", "name", "Nordwind"))));

        Ask ask = GATES.checkpoint("sales-to-delivery", "customer-master", deal)
                .asks()
                .get(0);

        assertThat(ask.facts().path("Candidates").path(0).path("name").asText()).isEqualTo("Nordwind");
    }

    @Test
    void a_record_with_nothing_in_it_is_a_list_of_problems() {
        Verdict verdict = terms(Map.of());

        assertThat(problems(verdict))
                .hasSizeGreaterThan(15)
                .allSatisfy(problem -> assertThat(problem.reason()).isNotBlank());
    }

    @Test
    void a_record_of_rubbish_is_a_list_of_problems() {
        Map<String, Object> rubbish = new HashMap<>();
        rubbish.put("customer", "Nordwind");
        rubbish.put("contract", List.of(1, 2));
        rubbish.put("project", Map.of("owner", new Object(), "startDate", 7));
        rubbish.put("milestones", List.of("M1", Map.of("amount", Map.of("amount", true))));
        rubbish.put("resources", 3.5);
        rubbish.put("_decisions", "none");

        assertThat(problems(terms(rubbish))).extracting(Problem::path).contains("customer", "contract", "resources");
        assertThat(GATES.approval("sales-to-delivery", "low-margin", rubbish).passes())
                .isFalse();
    }

    @Test
    void a_gate_that_is_not_in_the_definition_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GATES.checkpoint("sales-to-delivery", "terms", Map.of()))
                .withMessageContaining("terms");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GATES.approval("sales-to-delivery", "high-margin", Map.of()));
    }

    @Test
    void a_failed_handoff_has_an_owner() {
        assertThat(GATES.exceptionOwner("sales-to-delivery")).isEqualTo("integration-operator");
    }

    @Test
    void a_failed_handoff_is_due_when_its_owner_must_have_looked_at_it() {
        assertThat(GATES.exceptionDue("sales-to-delivery")).isEqualTo(Instant.parse("2026-11-24T13:00:00Z"));
    }

    private static Verdict terms(Map<String, Object> deal) {
        return GATES.checkpoint("sales-to-delivery", "commercial-terms", deal);
    }

    private static List<Problem> problems(Verdict verdict) {
        return verdict.asks().stream().flatMap(ask -> ask.problems().stream()).toList();
    }
}
