package io.baton.task;

import static io.baton.task.AskFixture.approval;
import static io.baton.task.AskFixture.data;
import static io.baton.task.AskFixture.missing;
import static io.baton.task.TaskStore.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.handoff.Ask;
import io.baton.handoff.Claim;
import io.baton.platform.Ids;
import io.baton.platform.Sql;
import io.baton.task.TaskQueries.Filter;
import io.baton.task.TaskQueries.Page;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TaskQueriesTest {

    private static final Page FIRST_TEN = new Page(null, null, 10);
    private static EntityManagerFactory factory;

    private final EntityManager entities = factory.createEntityManager();
    private final TaskQueries queries = new TaskQueries(entities);
    private final Claim claim = TaskStore.aClaim();

    @BeforeAll
    static void startHibernate() {
        factory = new HibernatePersistenceConfiguration("tasks")
                .managedClass(Task.class)
                .property("jakarta.persistence.nonJtaDataSource", TaskStore.store())
                .createEntityManagerFactory();
    }

    @AfterAll
    static void stopHibernate() {
        factory.close();
    }

    @AfterEach
    void close() {
        entities.close();
    }

    @Test
    void a_task_reads_as_it_was_asked() {
        ask(NOON, data("account-executive", missing("customer.legalName")));

        Task task = queries.list(ofThisHandoff(null), FIRST_TEN).get(0);

        assertThat(task.problems().path(0).path("path").asText()).isEqualTo("customer.legalName");
        assertThat(task.facts().path("Customer").asText()).isEqualTo("Nordwind");
        assertThat(task.dueAt()).isEqualTo(NOON.plusSeconds(86_400));
        assertThat(task.kind()).isEqualTo(Ask.Kind.MISSING_DATA);
        assertThat(task.closing()).isEmpty();
        assertThat(queries.find(task.id())).map(Task::title).contains(task.title());
    }

    @Test
    void a_task_is_read_as_it_is_now() {
        ask(NOON, data("billing", missing("customer.currency")));
        Task before = queries.list(ofThisHandoff(null), FIRST_TEN).get(0);

        ask(NOON, approval("delivery-lead", "12.5"));

        assertThat(queries.find(before.id()).orElseThrow().state()).isEqualTo(TaskState.SETTLED);
    }

    @Test
    void tasks_are_found_by_owner_and_state() {
        ask(NOON, data("billing", missing("customer.currency")), approval("delivery-lead", "12.5"));
        ask(NOON, approval("delivery-lead", "12.5"));

        assertThat(queries.list(ofThisHandoff(TaskState.OPEN), FIRST_TEN))
                .extracting(Task::owner)
                .containsExactly("delivery-lead");
        assertThat(queries.list(new Filter(Set.of("billing"), null, claim.id().value()), FIRST_TEN))
                .extracting(task -> task.closing().orElseThrow().outcome())
                .containsExactly("NO_LONGER_ASKED");
    }

    @Test
    void a_late_task_is_found_by_the_role_it_was_escalated_to() {
        ask(NOON, approval("delivery-lead", "12.5"));
        Filter heads = new Filter(
                Set.of("delivery-head", "sales-head"), null, claim.id().value());
        assertThat(queries.list(heads, FIRST_TEN)).isEmpty();

        Sql.once(
                TaskStore.store(),
                c -> Sql.update(
                        c,
                        "update tasks set level = 1, escalated_to = array['delivery-head'] where handoff_id = ?",
                        claim.id().value()));

        assertThat(queries.list(heads, FIRST_TEN)).singleElement().satisfies(task -> {
            assertThat(task.owner()).isEqualTo("delivery-lead");
            assertThat(task.escalatedTo()).containsExactly("delivery-head");
            assertThat(task.level()).isOne();
            assertThat(task.assignee()).isEmpty();
        });
    }

    @Test
    void pages_follow_each_other_newest_first() {
        ask(NOON, data("billing", missing("customer.currency")));
        ask(NOON.plusSeconds(1), data("billing", missing("customer.currency")), approval("delivery-lead", "1"));
        ask(
                NOON.plusSeconds(1),
                data("billing", missing("customer.currency")),
                approval("delivery-lead", "1"),
                approval("finance-controller", "1"));

        List<Task> first = queries.list(ofThisHandoff(null), new Page(null, null, 2));
        Task last = first.get(1);
        List<Task> rest = queries.list(ofThisHandoff(null), new Page(last.openedAt(), last.id(), 2));

        assertThat(first).extracting(Task::owner).containsExactlyInAnyOrder("delivery-lead", "finance-controller");
        assertThat(rest).extracting(Task::owner).containsExactly("billing");
    }

    private Filter ofThisHandoff(TaskState state) {
        return new Filter(Set.of(), state, claim.id().value());
    }

    @Test
    void the_tasks_of_an_archived_handoff_read_as_they_were() {
        ask(NOON, data("account-executive", missing("customer.legalName")));
        Task before = queries.list(ofThisHandoff(null), FIRST_TEN).get(0);
        Sql.once(
                TaskStore.store(),
                c -> Sql.update(
                        c,
                        "with moved as (delete from tasks where handoff_id = ? returning *)"
                                + " insert into archived_tasks select * from moved",
                        claim.id().value()));

        assertThat(queries.list(ofThisHandoff(null), FIRST_TEN)).isEmpty();
        assertThat(queries.archived(claim.id().value())).singleElement().satisfies(task -> {
            assertThat(task.id()).isEqualTo(before.id());
            assertThat(task.problems()).isEqualTo(before.problems());
            assertThat(task.dueAt()).isEqualTo(before.dueAt());
        });
    }

    private void ask(Instant at, Ask... asks) {
        Sql.inTransaction(TaskStore.store(), c -> {
            new TaskBook(Ids.TIME_ORDERED).reconcile(c, claim, List.of(asks), at);
            return null;
        });
    }
}
