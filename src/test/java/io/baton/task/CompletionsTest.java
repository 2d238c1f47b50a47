package io.baton.task;

import static io.baton.task.AskFixture.approval;
import static io.baton.task.AskFixture.contradictory;
import static io.baton.task.AskFixture.data;
import static io.baton.task.AskFixture.exception;
import static io.baton.task.AskFixture.missing;
import static io.baton.task.TaskStore.NOON;
import static io.baton.task.TaskStore.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.handoff.Ask;
import io.baton.handoff.Claim;
import io.baton.mapping.Schemas;
import io.baton.platform.Ids;
import io.baton.platform.Json;
import io.baton.platform.Sql;
import io.baton.policy.DealFixture;
import io.baton.policy.Duties;
import io.baton.task.Answer.Code;
import io.baton.task.Answer.Refused;
import io.baton.task.TaskStore.Row;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CompletionsTest {

    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final ValueCheck VALUES = new ValueCheck(new Schemas(DealFixture.MAPPINGS));
    private static final Duties DUTIES = new Duties(DealFixture.definitions());

    private final Claim claim = TaskStore.aClaim();
    private final ResumeLog resumed = new ResumeLog();
    private final Completions completions = new Completions(TaskStore.store(), VALUES, DUTIES, resumed, CLOCK);
    private final PeopleBook people = new PeopleBook(TaskStore.store());

    @Test
    void a_supplied_value_is_stored_with_who_and_when_and_the_handoff_goes_on() {
        ask(data("account-executive", missing("customer.legalName")));

        Answer answer = complete("account-executive", Outcome.SUPPLIED, "customer.legalName", "\"Nordwind GmbH\"");

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Done.class, done -> assertThat(done.resumed()).isTrue());
        assertThat(task("account-executive"))
                .extracting(Row::state, Row::outcome)
                .containsExactly("COMPLETED", "SUPPLIED");
        assertThat(people.of(claim.id()).get("_supplied"))
                .asInstanceOf(LIST)
                .singleElement()
                .isEqualTo(
                        new SuppliedValue("customer.legalName", "Nordwind GmbH", null, "ana", NOON.toString()).asMap());
        assertThat(resumed.log())
                .containsExactly("hold", "task-answered by ana", "settled by ana: SUPPLIED commercial-terms");
    }

    @Test
    void the_handoff_goes_on_when_the_last_owner_has_answered() {
        ask(data("account-executive", missing("customer.legalName")), data("billing", missing("customer.currency")));

        Answer first = complete("account-executive", Outcome.SUPPLIED, "customer.legalName", "\"Nordwind GmbH\"");
        Answer last = complete("billing", Outcome.SUPPLIED, "customer.currency", "\"EUR\"");

        assertThat(((Answer.Done) first).resumed()).isFalse();
        assertThat(((Answer.Done) last).resumed()).isTrue();
    }

    @Test
    void of_two_people_who_answer_at_once_one_is_done_and_the_other_refused() {
        ask(data("account-executive", missing("customer.legalName")));
        Row task = task("account-executive");

        List<Answer> answers = Stream.of("ana", "bo")
                .map(who -> CompletableFuture.supplyAsync(() -> completions.complete(new Completion(
                        task.id(),
                        task.version(),
                        Outcome.SUPPLIED,
                        Map.of("customer.legalName", Json.read("\"By " + who + "\"")),
                        null,
                        who,
                        false))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).filteredOn(Answer.Done.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> code(answer) == Code.TASK_NOT_OPEN)
                .hasSize(1);
        assertThat((List<?>) people.of(claim.id()).get("_supplied")).hasSize(1);
    }

    @Test
    void of_two_people_who_answer_the_last_two_tasks_at_once_one_makes_the_handoff_go_on() {
        ask(data("account-executive", missing("customer.legalName")), data("billing", missing("customer.currency")));

        List<Answer> answers = Stream.of(task("account-executive"), task("billing"))
                .map(task -> CompletableFuture.supplyAsync(() -> completions.complete(
                        new Completion(task.id(), task.version(), Outcome.RECHECK, Map.of(), null, "ana", false))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers)
                .extracting(answer -> ((Answer.Done) answer).resumed())
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void an_answer_to_what_the_task_asked_before_is_refused() {
        ask(data("account-executive", missing("customer.legalName")));
        Row seen = task("account-executive");
        ask(data("account-executive", missing("customer.legalName"), missing("customer.region")));

        Answer answer = completions.complete(new Completion(
                seen.id(),
                seen.version(),
                Outcome.SUPPLIED,
                Map.of("customer.legalName", Json.read("\"N\"")),
                null,
                "ana",
                false));

        assertThat(code(answer)).isEqualTo(Code.TASK_CHANGED);
        assertThat(task("account-executive").state()).isEqualTo("OPEN");
    }

    @Test
    void all_missing_values_must_be_supplied() {
        ask(data("account-executive", missing("customer.legalName"), missing("customer.region")));

        Answer answer = complete("account-executive", Outcome.SUPPLIED, "customer.legalName", "\"Nordwind GmbH\"");

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.fields())
                                .containsExactly(new Answer.FieldFault(
                                        "customer.region", Code.TASK_VALUE_MISSING, "needs a value")));
    }

    @Test
    void contradictory_values_may_stay_when_something_else_is_supplied() {
        ask(data("account-executive", missing("customer.region"), contradictory("project.startDate")));

        assertThat(complete("account-executive", Outcome.SUPPLIED, "customer.region", "\"EMEA\""))
                .isInstanceOf(Answer.Done.class);
    }

    @Test
    void nothing_at_all_is_no_supply_but_may_be_a_recheck() {
        ask(data("account-executive", contradictory("project.startDate")));

        assertThat(code(complete("account-executive", Outcome.SUPPLIED))).isEqualTo(Code.TASK_VALUE_MISSING);
        assertThat(complete("account-executive", Outcome.RECHECK)).isInstanceOf(Answer.Done.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customer.billTo.country | \"Germany\"                             | TASK_WRONG_VALUE",
                "customer.billTo.country | 7                                       | TASK_WRONG_VALUE",
                "customer.billTo.country | \"  \"                                  | TASK_VALUE_MISSING",
                "customer.billTo.country | null                                    | TASK_VALUE_MISSING",
                "customer.billTo.country | {\"code\": \"DE\"}                      | TASK_WRONG_VALUE",
                "project.startDate       | \"tomorrow\"                            | TASK_WRONG_VALUE",
                "project.startDate       | \"2026-02-30\"                          | TASK_WRONG_VALUE",
                "contract.billing.price  | {\"amount\": 7, \"currency\": \"EUR\"}  | TASK_WRONG_VALUE",
                "contract.billing.price  | {\"amount\": \"7\"}                     | TASK_WRONG_VALUE",
                "milestones[key=M1].date | \"soon\"                                | TASK_WRONG_VALUE",
                "customer.contacts[role=PRIMARY].email | \"max\"                   | TASK_WRONG_VALUE",
            })
    void a_value_of_the_wrong_form_is_refused_by_its_path(String path, String value, Code code) {
        ask(data("account-executive", contradictory(path)));

        Answer answer = complete("account-executive", Outcome.SUPPLIED, path, value);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.fields()).singleElement().satisfies(fault -> {
                            assertThat(fault.path()).isEqualTo(path);
                            assertThat(fault.code()).isEqualTo(code);
                        }));
        assertThat(task("account-executive").state()).isEqualTo("OPEN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customer.billTo.country | \"DE\"",
                "project.startDate | \"2026-12-24\"",
                "contract.billing.price | {\"amount\": \"7.50\", \"currency\": \"EUR\"}",
                "contract.billing.paymentDays | 30",
                "milestones[key=M1].date | \"2027-01-01\"",
                "customer.contacts[role=PRIMARY].email | \"max@nordwind.example\"",
            })
    void a_value_of_the_right_form_is_taken(String path, String value) {
        ask(data("account-executive", contradictory(path)));

        assertThat(complete("account-executive", Outcome.SUPPLIED, path, value)).isInstanceOf(Answer.Done.class);
    }

    @Test
    void a_value_nobody_asked_for_is_refused() {
        ask(data("account-executive", missing("customer.legalName")));

        Answer answer = complete("account-executive", Outcome.SUPPLIED, "contract.billing.price", "\"1\"");

        assertThat(code(answer)).isEqualTo(Code.TASK_UNKNOWN_FIELD);
    }

    @Test
    void what_only_its_own_system_can_say_is_not_taken_from_a_person() {
        ask(data("contract-operations", contradictory("contract.document.signed")));

        Answer answer = complete("contract-operations", Outcome.SUPPLIED, "contract.document.signed", "true");

        assertThat(code(answer)).isEqualTo(Code.TASK_FIELD_AT_SOURCE);
    }

    @Test
    void the_value_that_stood_there_is_remembered() {
        ask(data("account-executive", contradictory("project.startDate")));

        complete("account-executive", Outcome.SUPPLIED, "project.startDate", "\"2026-12-24\"");

        Map<String, Object> stale = Map.of("project", Map.of("startDate", "2026-11-01"));
        Map<String, Object> corrected = Map.of("project", Map.of("startDate", "2027-01-07"));
        assertThat(people.overlay(stale, people.of(claim.id())))
                .isEqualTo(Map.of("project", Map.of("startDate", "2026-12-24")));
        assertThat(people.overlay(corrected, people.of(claim.id()))).isEqualTo(corrected);
    }

    @Test
    void a_decision_is_shown_to_its_gate_at_once() {
        ask(approval("delivery-lead", "12.5"), approval("finance-controller", "12.5"));

        Answer answer = complete("delivery-lead", Outcome.APPROVED);

        assertThat(((Answer.Done) answer).resumed()).isTrue();
        assertThat((List<?>) people.of(claim.id()).get("_decisions"))
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.toString())
                            .contains("gate=low-margin", "role=delivery-lead", "outcome=APPROVED", "by=ana");
                });
    }

    @Test
    void one_person_does_not_approve_for_two_roles() {
        ask(approval("delivery-lead", "12.5"), approval("finance-controller", "12.5"));
        complete("delivery-lead", Outcome.APPROVED);

        assertThat(code(complete("finance-controller", Outcome.APPROVED))).isEqualTo(Code.TASK_SAME_PERSON);
    }

    @Test
    void who_supplied_what_is_decided_on_does_not_approve_it_but_another_does() {
        ask(data("finance-controller", missing("contract.margin")));
        complete("finance-controller", Outcome.SUPPLIED, "contract.margin", "\"12.5\"");
        ask(approval("delivery-lead", "12.5"));
        Row task = task("delivery-lead");

        Answer own = complete("delivery-lead", Outcome.APPROVED);
        Answer others = completions.complete(
                new Completion(task.id(), task.version(), Outcome.APPROVED, Map.of(), null, "dan", false));

        assertThat(own).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(Code.TASK_REQUESTER);
            assertThat(refused.detail()).contains("another person must approve it");
        });
        assertThat(others).isInstanceOf(Answer.Done.class);
    }

    @Test
    void who_supplied_what_is_decided_on_may_reject_it() {
        ask(data("finance-controller", missing("contract.margin")));
        complete("finance-controller", Outcome.SUPPLIED, "contract.margin", "\"12.5\"");
        ask(approval("delivery-lead", "12.5"));

        assertThat(complete("delivery-lead", Outcome.REJECTED)).isInstanceOf(Answer.Done.class);
    }

    @Test
    void who_sold_the_deal_does_not_approve_it() {
        ask(approvalOfADealSoldBy("ana@firm.example"));

        assertThat(code(complete("delivery-lead", Outcome.APPROVED))).isEqualTo(Code.TASK_REQUESTER);
    }

    @Test
    void while_nobody_knows_who_sold_it_nobody_approves() {
        ask(approvalOfADealSoldBy("not known"));

        assertThat(code(complete("delivery-lead", Outcome.APPROVED))).isEqualTo(Code.TASK_REQUESTER);
    }

    private static Ask approvalOfADealSoldBy(String seller) {
        Ask ask = approval("delivery-lead", "12.5");
        JsonNode facts = Json.read("{\"Margin\": \"12.5\", \"Sold by\": \"" + seller + "\"}");
        return new Ask(ask.kind(), ask.gate(), ask.owner(), ask.title(), ask.problems(), facts, ask.due());
    }

    @Test
    void an_outcome_must_fit_the_task() {
        ask(approval("delivery-lead", "12.5"), exception("integration-operator"));

        assertThat(code(complete("delivery-lead", Outcome.SUPPLIED))).isEqualTo(Code.TASK_WRONG_OUTCOME);
        assertThat(code(complete("integration-operator", Outcome.APPROVED))).isEqualTo(Code.TASK_WRONG_OUTCOME);
    }

    @Test
    void an_exception_is_retried_or_ends_the_handoff() {
        ask(exception("integration-operator"));

        complete("integration-operator", Outcome.CANCEL);

        assertThat(resumed.log())
                .containsExactly("hold", "task-answered by ana", "cancelled by ana: CANCEL launch/project");
    }

    @Test
    void a_task_nobody_opened_is_unknown() {
        Answer answer = completions.complete(
                new Completion(Ids.TIME_ORDERED.next(), 0, Outcome.RETRY, Map.of(), null, "ana", false));

        assertThat(code(answer)).isEqualTo(Code.TASK_UNKNOWN);
    }

    private void ask(Ask... asks) {
        Sql.inTransaction(TaskStore.store(), c -> {
            new TaskBook(Ids.TIME_ORDERED).reconcile(c, claim, List.of(asks), NOON);
            return null;
        });
    }

    private Answer complete(String owner, Outcome outcome) {
        return complete(owner, outcome, Map.of());
    }

    private Answer complete(String owner, Outcome outcome, String path, String value) {
        return complete(owner, outcome, Map.of(path, Json.read(value)));
    }

    private Answer complete(String owner, Outcome outcome, Map<String, JsonNode> values) {
        Row task = task(owner);
        return completions.complete(
                new Completion(task.id(), task.version(), outcome, values, "because", "ana", false));
    }

    private Row task(String owner) {
        return tasks(claim).stream()
                .filter(task -> task.owner().equals(owner))
                .findFirst()
                .orElseThrow();
    }

    private static Code code(Answer answer) {
        return answer instanceof Refused refused ? refused.code() : null;
    }
}
