package io.baton.task;

import static io.baton.task.TaskStore.NOON;
import static io.baton.task.TaskStore.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.handoff.Ask;
import io.baton.handoff.Claim;
import io.baton.mapping.Schemas;
import io.baton.platform.Ids;
import io.baton.platform.Json;
import io.baton.platform.Sql;
import io.baton.policy.DealFixture;
import io.baton.policy.Duties;
import io.baton.policy.PolicyGates;
import io.baton.task.Answer.Code;
import io.baton.task.Answer.Refused;
import io.baton.task.TaskStore.Row;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The review {@code long-payment-term} of this repository's policy, from the gate to the answer and back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewsTest {

    private static final String DAYS = "contract.billing.paymentDays";
    private static final PolicyGates GATES = DealFixture.gates();
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private final Claim claim = TaskStore.aClaim();
    private final ResumeLog resumed = new ResumeLog();
    private final PeopleBook people = new PeopleBook(TaskStore.store());
    private final Completions completions = new Completions(
            TaskStore.store(),
            new ValueCheck(new Schemas(DealFixture.MAPPINGS)),
            new Duties(DealFixture.definitions()),
            resumed,
            CLOCK);

    @Test
    void what_is_found_right_goes_on_and_stays_answered() {
        assertThat(asksOn(90)).isTrue();

        Answer answer = complete(Outcome.CONFIRMED, Map.of());

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Done.class, done -> assertThat(done.resumed()).isTrue());
        assertThat(resumed.log())
                .containsExactly("hold", "task-answered by ana", "settled by ana: CONFIRMED long-payment-term");
        assertThat(asksOn(90)).isFalse();
        assertThat(asksOn(90)).isFalse();
    }

    @Test
    void what_is_put_right_counts_as_looked_at() {
        asksOn(90);

        complete(Outcome.SUPPLIED, Map.of(DAYS, Json.read("75")));

        assertThat(asksOn(90)).isFalse();
        Map<String, Object> goesOnWith = people.overlay(deal(90), people.of(claim.id()));
        assertThat(goesOnWith).isEqualTo(deal(75));
    }

    @Test
    void a_value_that_changes_afterwards_is_asked_about_again() {
        asksOn(90);
        complete(Outcome.CONFIRMED, Map.of());

        assertThat(asksOn(120)).isTrue();
        assertThat(tasks(claim)).extracting(Row::state).containsExactlyInAnyOrder("COMPLETED", "OPEN");
    }

    @Test
    void a_record_that_is_changed_in_its_own_system_wins_over_what_was_put_right_and_is_asked_about() {
        asksOn(90);
        complete(Outcome.SUPPLIED, Map.of(DAYS, Json.read("75")));

        assertThat(asksOn(100)).isTrue();
    }

    @Test
    void a_value_that_changes_while_somebody_looks_closes_what_they_see() {
        asksOn(90);
        Row seen = open();
        asksOn(120);

        Answer answer = completions.complete(
                new Completion(seen.id(), seen.version(), Outcome.CONFIRMED, Map.of(), null, "ana", false));

        assertThat(code(answer)).isEqualTo(Code.TASK_NOT_OPEN);
        assertThat(tasks(claim))
                .extracting(Row::state, Row::outcome)
                .containsExactlyInAnyOrder(tuple("SETTLED", "FACTS_CHANGED"), tuple("OPEN", null));
    }

    @Test
    void what_is_only_shown_may_change_without_asking_anew() {
        asksOn(90);
        Row before = open();

        look(DealFixture.with(deal(90), "customer.legalName", "Nordwind AG"));

        assertThat(open().id()).isEqualTo(before.id());
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"CONFIRMED", "SUPPLIED"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobody_refuses_approves_or_passes_it_otherwise(Outcome outcome) {
        asksOn(90);

        assertThat(code(complete(outcome, Map.of()))).isEqualTo(Code.TASK_WRONG_OUTCOME);
        assertThat(asksOn(90)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "contract.billing.paymentDays, '\"soon\"', TASK_WRONG_VALUE",
        "contract.billing.paymentDays, -1, TASK_WRONG_VALUE",
        "contract.billing.paymentDays, null, TASK_VALUE_MISSING",
        "contract.margin, '\"30\"', TASK_UNKNOWN_FIELD"
    })
    void what_is_put_right_is_held_against_the_schema_like_any_supplied_value(String path, String value, Code code) {
        asksOn(90);

        assertThat(code(complete(Outcome.SUPPLIED, Map.of(path, Json.read(value)))))
                .isEqualTo(code);
    }

    @Test
    void nothing_changed_is_nothing_supplied() {
        asksOn(90);

        assertThat(code(complete(Outcome.SUPPLIED, Map.of()))).isEqualTo(Code.TASK_VALUE_MISSING);
    }

    @Test
    void the_handoff_goes_on_when_the_last_of_several_has_looked() {
        asksOn(90);
        Ask one = GATES.checkpoint("sales-to-delivery", "commercial-terms", deal(90))
                .asks()
                .get(0);
        Ask other = new Ask(one.kind(), "second", one.owner(), one.title(), one.problems(), one.facts(), one.due());
        reconcile(List.of(one, other));

        assertThat(((Answer.Done) complete(Outcome.CONFIRMED, Map.of())).resumed())
                .isFalse();
        assertThat(((Answer.Done) complete(Outcome.CONFIRMED, Map.of())).resumed())
                .isTrue();
    }

    private static Map<String, Object> deal(int days) {
        return DealFixture.with(DealFixture.aCompleteDeal(), DAYS, days);
    }

    private boolean asksOn(int days) {
        return look(deal(days));
    }

    /** The gate looks as it does in a run, with what people have answered; whether it asks. */
    private boolean look(Map<String, Object> read) {
        Map<String, Object> answers = people.of(claim.id());
        Map<String, Object> whole = new LinkedHashMap<>(people.overlay(read, answers));
        whole.putAll(answers);
        List<Ask> asks =
                GATES.checkpoint("sales-to-delivery", "commercial-terms", whole).asks();
        assertThat(asks).allSatisfy(ask -> assertThat(ask.kind()).isEqualTo(Ask.Kind.REVIEW));
        reconcile(asks);
        return !asks.isEmpty();
    }

    private void reconcile(List<Ask> asks) {
        Sql.inTransaction(TaskStore.store(), c -> {
            new TaskBook(Ids.TIME_ORDERED).reconcile(c, claim, asks, NOON);
            return null;
        });
    }

    private Answer complete(Outcome outcome, Map<String, JsonNode> values) {
        Row task = open();
        return completions.complete(new Completion(task.id(), task.version(), outcome, values, null, "ana", false));
    }

    private Row open() {
        return tasks(claim).stream()
                .filter(task -> task.state().equals("OPEN"))
                .findFirst()
                .orElseThrow();
    }

    private static Code code(Answer answer) {
        return answer instanceof Refused refused ? refused.code() : null;
    }
}
