package io.baton.task;

import static io.baton.task.AskFixture.approval;
import static io.baton.task.AskFixture.data;
import static io.baton.task.AskFixture.missing;
import static io.baton.task.TaskStore.NOON;
import static io.baton.task.TaskStore.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.baton.handoff.Ask;
import io.baton.handoff.Claim;
import io.baton.handoff.Problem;
import io.baton.platform.Ids;
import io.baton.platform.Sql;
import io.baton.task.TaskStore.Row;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TaskBookTest {

    private final TaskBook book = new TaskBook(Ids.TIME_ORDERED);
    private final Claim claim = TaskStore.aClaim();

    @Test
    void what_is_asked_becomes_an_open_task_with_a_time() {
        ask(NOON, data("account-executive", missing("customer.legalName")));

        assertThat(tasks(claim)).singleElement().satisfies(task -> {
            assertThat(task.state()).isEqualTo("OPEN");
            assertThat(task.owner()).isEqualTo("account-executive");
        });
        assertThat(stored("select due_at::text from tasks where handoff_id = ?"))
                .startsWith("2026-11-25 12:00:00");
        assertThat(stored("select facts::text from tasks where handoff_id = ?")).doesNotContain("_fields");
    }

    @Test
    void the_same_ask_again_leaves_the_task_as_it_is() {
        Ask ask = data("account-executive", missing("customer.legalName"));
        ask(NOON, ask);
        List<Row> before = tasks(claim);

        ask(NOON.plusSeconds(60), ask);

        assertThat(tasks(claim)).isEqualTo(before);
    }

    @Test
    void an_open_task_follows_what_is_asked() {
        ask(NOON, data("account-executive", missing("customer.legalName"), missing("customer.region")));
        Row before = tasks(claim).get(0);

        ask(NOON, data("account-executive", missing("customer.region")));

        assertThat(tasks(claim)).singleElement().satisfies(task -> {
            assertThat(task.id()).isEqualTo(before.id());
            assertThat(task.version()).isEqualTo(before.version() + 1);
            assertThat(task.title()).doesNotContain("legalName");
        });
    }

    @Test
    void what_is_no_longer_asked_is_settled() {
        ask(
                NOON,
                data("account-executive", missing("customer.legalName")),
                data("billing", missing("customer.currency")));

        ask(NOON, data("billing", missing("customer.currency")));

        assertThat(tasks(claim))
                .extracting(Row::owner, Row::state, Row::outcome)
                .containsExactly(
                        tuple("account-executive", "SETTLED", "NO_LONGER_ASKED"), tuple("billing", "OPEN", null));
    }

    @Test
    void an_approval_is_asked_anew_when_its_facts_change() {
        ask(NOON, approval("delivery-lead", "12.5"));

        ask(NOON.plusSeconds(1), approval("delivery-lead", "12.4"));

        assertThat(tasks(claim)).extracting(Row::state).containsExactly("SETTLED", "OPEN");
        assertThat(tasks(claim).get(0).outcome()).isEqualTo("FACTS_CHANGED");
    }

    @Test
    void text_that_the_database_refuses_is_made_storable() {
        String spoilt = "customer.externalIds.a\0b\uD800";

        ask(NOON, data("billing", new Problem(spoilt, spoilt, Problem.Kind.MISSING, spoilt, "billing")));

        assertThat(tasks(claim).get(0).title()).contains("a\uFFFDb\uFFFD");
    }

    @Test
    void a_role_is_asked_once_even_by_two_branches() {
        ask(NOON, approval("delivery-lead", "12.5"), approval("delivery-lead", "12.5"));

        assertThat(tasks(claim)).hasSize(1);
    }

    @Test
    void a_handoff_that_ends_leaves_no_open_task() {
        ask(NOON, data("billing", missing("customer.currency")), approval("delivery-lead", "12.5"));

        Sql.inTransaction(TaskStore.store(), c -> {
            book.settleAll(c, claim.id(), NOON);
            return null;
        });

        assertThat(tasks(claim)).extracting(Row::state).containsOnly("CANCELLED");
    }

    private void ask(Instant at, Ask... asks) {
        Sql.inTransaction(TaskStore.store(), c -> {
            book.reconcile(c, claim, List.of(asks), at);
            return null;
        });
    }

    private String stored(String sql) {
        return Sql.once(
                        TaskStore.store(),
                        c -> Sql.query(
                                c, sql, row -> row.getString(1), claim.id().value()))
                .get(0);
    }
}
