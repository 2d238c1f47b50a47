package io.baton.dashboard.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.dashboard.Visitor;
import io.baton.dashboard.words.Moments;
import io.baton.dashboard.words.Moments.Urgency;
import io.baton.platform.Ids;
import io.baton.platform.Sql;
import io.baton.store.HouseStore;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** On a real store that others use too: every test has roles of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkListTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final String role = "role-" + Ids.TIME_ORDERED.next();
    private final String other = "other-" + Ids.TIME_ORDERED.next();
    private final WorkList work = new WorkList(HouseStore.get());

    @Test
    void my_open_tasks_come_the_most_urgent_first() {
        task(role, "MISSING_DATA", "OPEN", 30);
        UUID first = task(role, "APPROVAL", "OPEN", 10);
        task(role, "MISSING_DATA", "COMPLETED", 5);
        task(other, "MISSING_DATA", "OPEN", 1);

        assertThat(work.of(visitor(role), 10))
                .extracting(WorkItem::due)
                .containsExactly(NOON.plusSeconds(10), NOON.plusSeconds(30));
        assertThat(work.next(visitor(role))).contains(first);
    }

    @Test
    void a_task_that_was_escalated_to_my_role_is_mine_and_one_that_another_has_claimed_is_not_next() {
        UUID late = task(other, "APPROVAL", "OPEN", 10);
        UUID taken = task(role, "APPROVAL", "OPEN", 5);
        Sql.once(
                HouseStore.get(),
                c -> Sql.update(c, "update tasks set escalated_to = array[?]::varchar[] where id = ?", role, late));
        Sql.once(HouseStore.get(), c -> Sql.update(c, "update tasks set assignee = 'ben' where id = ?", taken));

        assertThat(work.of(visitor(role), 10)).extracting(WorkItem::id).containsExactly(taken, late);
        assertThat(work.next(visitor(role))).contains(late);
    }

    @Test
    void a_task_says_why_it_is_asked_and_of_which_deal() {
        task(role, "MISSING_DATA", "OPEN", 1);

        WorkItem item = work.of(visitor(role), 10).get(0);
        assertThat(item.reason()).isEqualTo("The invoice needs it.");
        assertThat(item.deal()).isEqualTo("Tour planning");
    }

    @Test
    void a_task_whose_clock_stands_still_gets_no_later() {
        UUID task = task(role, "MISSING_DATA", "OPEN", 60);
        Sql.once(
                HouseStore.get(),
                c -> Sql.update(c, "update tasks set stands_since = ? where id = ?", NOON.plusSeconds(10), task));

        WorkItem item = work.of(visitor(role), 10).get(0);
        Moments nextDay = new Moments(NOON.plusSeconds(86_400));
        assertThat(nextDay.urgency(item.due())).isEqualTo(Urgency.OVERDUE);
        assertThat(item.seen(nextDay).urgency(item.due())).isEqualTo(Urgency.SOON);
        assertThat(item.seen(nextDay).due(item.due())).isEqualTo("due now");
    }

    @Test
    void an_operator_sees_everybodys_exceptions_and_nobody_elses_data() {
        UUID exception = task(other, "EXCEPTION", "OPEN", 1);
        UUID data = task(other, "MISSING_DATA", "OPEN", 1);

        assertThat(work.of(visitor(role, "operator"), 10_000))
                .extracting(WorkItem::id)
                .contains(exception)
                .doesNotContain(data);
        assertThat(work.next(visitor(role))).isEmpty();
    }

    private static Visitor visitor(String... roles) {
        return new Visitor("ada", Set.of(roles), List.of(), Set.of());
    }

    private UUID task(String owner, String kind, String state, int due) {
        UUID handoff = Ids.TIME_ORDERED.next();
        UUID task = Ids.TIME_ORDERED.next();
        Sql.once(HouseStore.get(), c -> Sql.update(c, """
            insert into handoffs (id, type, business_key, engagement, title, state, revision, fingerprint, data,
              audit_seq, audit_hash, opened_at, updated_at)
            values (?, 'work-list', ?, 'e', 'Tour planning', 'WAITING', ?, '', '{}', 0, '', ?, ?)
            """, handoff, handoff.toString(), NOON, NOON, NOON));
        Instant closed = state.equals("OPEN") ? null : NOON;
        Sql.once(
                HouseStore.get(),
                c -> Sql.update(
                        c,
                        """
            insert into tasks (id, handoff_id, handoff_type, business_key, kind, gate, owner_role, title, problems,
              facts_digest, state, opened_at, due_at, completed_at)
            values (?, ?, 'work-list', 'k', ?, 'g', ?, 'Fill in', ?::jsonb, '', ?, ?, ?, ?)
            """,
                        task,
                        handoff,
                        kind,
                        owner,
                        "[{\"reason\":\"The invoice needs it.\"}]",
                        state,
                        NOON,
                        NOON.plusSeconds(due),
                        closed));
        return task;
    }
}
