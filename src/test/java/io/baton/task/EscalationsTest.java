package io.baton.task;

import static io.baton.task.TaskStore.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.handoff.AuditChain;
import io.baton.platform.Sql;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EscalationsTest {

    private static final Instant FRIDAY = Instant.parse("2026-10-23T14:00:00Z");
    private static final Instant DUE = Instant.parse("2026-10-26T15:00:00Z");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        // Friday 16:00 in summer time, four working hours and one working day on in winter time
        "amsterdam, 2026-10-23T14:00:00Z, 2026-10-26T10:30:00Z, 2026-10-26T15:00:00Z",
        // Friday 15:00 in winter time, Monday in summer time
        "new-york, 2027-03-12T20:00:00Z, 2027-03-15T14:00:00Z, 2027-03-15T19:00:00Z",
        // Friday 14:00 in winter time; Monday is Labour Day, Tuesday in summer time
        "sydney, 2026-10-02T04:00:00Z, 2026-10-05T22:30:00Z, 2026-10-06T03:00:00Z",
        // Friday 14:00 in summer time, Monday in winter time
        "sydney, 2027-04-02T03:00:00Z, 2027-04-04T23:30:00Z, 2027-04-05T04:00:00Z"
    })
    void working_hours_are_what_the_wall_says_when_clocks_change(
            String owner, Instant opened, Instant reminded, Instant escalated) {
        LateWork work = new LateWork(folder, opened);
        UUID task = work.ask(owner);

        assertThat(actsAt(work, reminded.minusSeconds(1))).isZero();
        assertThat(actsAt(work, reminded)).isOne();
        assertThat(work.trail(task)).containsExactly("baton task-reminded " + owner);
        assertThat(actsAt(work, escalated.minusSeconds(1))).isZero();
        assertThat(actsAt(work, escalated)).isOne();
    }

    @Test
    void each_role_has_its_own_time_and_after_the_last_nothing_more_comes() {
        LateWork work = new LateWork(folder, FRIDAY);
        UUID task = work.ask("amsterdam");

        actsAt(work, Instant.parse("2026-10-26T10:30:00Z"));
        actsAt(work, DUE);
        assertThat(actsAt(work, Instant.parse("2026-10-27T14:59:59Z"))).isZero();
        assertThat(actsAt(work, Instant.parse("2026-10-27T15:00:00Z"))).isOne();
        assertThat(actsAt(work, Instant.parse("2026-10-28T21:29:59Z"))).isZero();
        assertThat(actsAt(work, Instant.parse("2026-10-28T21:30:00Z"))).isOne();
        assertThat(actsAt(work, Instant.parse("2027-10-28T21:30:00Z"))).isZero();

        assertThat(work.trail(task))
                .containsExactly(
                        "baton task-reminded amsterdam",
                        "baton task-escalated new-york",
                        "baton task-escalated sydney",
                        "baton task-escalated chief");
        assertThat(work.one("select level || escalated_to::text from tasks where id = ?", task))
                .isEqualTo("3{new-york,sydney,chief}");
    }

    @Test
    void an_approval_that_nobody_gives_is_still_asked_for() {
        LateWork work = new LateWork(folder, FRIDAY);
        UUID task = work.ask("amsterdam");

        IntStream.rangeClosed(1, 60).forEach(day -> actsAt(work, FRIDAY.plusSeconds(day * 86_400L)));

        assertThat(work.one("select state || version from tasks where id = ?", task))
                .isEqualTo("OPEN0");
        assertThat(work.one("select h.state from handoffs h join tasks t on t.handoff_id = h.id where t.id = ?", task))
                .isEqualTo("RECEIVED");
    }

    @Test
    void two_processes_do_everything_once() {
        LateWork work = new LateWork(folder, FRIDAY);
        List<UUID> tasks =
                Stream.generate(() -> work.ask("amsterdam")).limit(25).toList();
        List<Escalations> processes = List.of(work.process(), work.process());

        work.clock.set(DUE.minusSeconds(60));
        int reminded = Racing.keep(processes);
        work.clock.set(DUE);
        int escalated = Racing.keep(processes);

        assertThat(List.of(reminded, escalated)).containsExactly(25, 25);
        assertThat(tasks)
                .allSatisfy(task -> assertThat(work.trail(task))
                        .containsExactly("baton task-reminded amsterdam", "baton task-escalated new-york"));
    }

    @Test
    void a_reminder_that_an_outage_has_swallowed_is_not_sent_with_the_escalation() {
        LateWork work = new LateWork(folder, FRIDAY);
        UUID task = work.ask("amsterdam");

        assertThat(actsAt(work, DUE.plusSeconds(86_400))).isOne();
        assertThat(actsAt(work, DUE.plusSeconds(86_401))).isZero();

        assertThat(work.trail(task)).containsExactly("baton task-escalated new-york");
    }

    @Test
    void a_restart_between_a_reminder_and_an_escalation_changes_nothing() {
        LateWork work = new LateWork(folder, FRIDAY);
        UUID task = work.ask("amsterdam");
        actsAt(work, DUE.minusSeconds(60));

        work.clock.set(DUE);
        Escalations restarted = work.process();
        restarted.keep();
        restarted.keep();

        assertThat(work.trail(task)).containsExactly("baton task-reminded amsterdam", "baton task-escalated new-york");
    }

    @Test
    void an_edited_policy_changes_what_is_still_to_come() {
        LateWork work = new LateWork(folder, FRIDAY);
        UUID task = work.ask("amsterdam");
        actsAt(work, DUE.minusSeconds(60));

        work.edit("remindAfter: PT4H, escalatesTo: new-york", "remindAfter: PT1H, escalatesTo: sydney");
        assertThat(actsAt(work, DUE.minusSeconds(1))).isZero();
        actsAt(work, DUE);

        assertThat(work.trail(task)).containsExactly("baton task-reminded amsterdam", "baton task-escalated sydney");
    }

    @Test
    void a_reminder_that_is_still_to_come_moves_with_the_policy() {
        LateWork work = new LateWork(folder, FRIDAY);
        UUID task = work.ask("amsterdam");
        assertThat(actsAt(work, FRIDAY.plusSeconds(3_600))).isZero();

        work.edit("amsterdam-office, remindAfter: PT4H", "amsterdam-office, remindAfter: PT1H");

        assertThat(actsAt(work, FRIDAY.plusSeconds(3_600))).isOne();
        assertThat(work.trail(task)).containsExactly("baton task-reminded amsterdam");
    }

    @Test
    void a_role_that_the_policy_no_longer_knows_leaves_its_task_waiting() {
        LateWork work = new LateWork(folder, FRIDAY);
        UUID task = work.ask("alone");
        actsAt(work, FRIDAY);

        work.edit("alone: { label: Alone", "other: { label: Other");

        assertThat(actsAt(work, DUE.plusSeconds(86_400))).isZero();
        assertThat(work.one("select state from tasks where id = ?", task)).isEqualTo("OPEN");
    }

    @Test
    void who_has_nobody_above_is_reminded_when_it_is_due() {
        LateWork work = new LateWork(folder, FRIDAY);
        UUID task = work.ask("alone");

        assertThat(actsAt(work, DUE.minusSeconds(1))).isZero();
        assertThat(actsAt(work, DUE)).isOne();
        assertThat(actsAt(work, DUE.plusSeconds(864_000))).isZero();

        assertThat(work.trail(task)).containsExactly("baton task-reminded alone");
    }

    @Test
    void a_locked_handoff_is_passed_over_and_looked_at_the_next_time() {
        LateWork work = new LateWork(folder, FRIDAY);
        UUID task = work.ask("amsterdam");
        Escalations process = work.process();
        work.clock.set(DUE);

        int meanwhile = Sql.inTransaction(work.store, c -> {
            Sql.query(
                    c,
                    "select h.id from handoffs h join tasks t on t.handoff_id = h.id where t.id = ? for update of h",
                    row -> row.getString(1),
                    task);
            return process.keep();
        });

        assertThat(meanwhile).isZero();
        assertThat(process.keep()).isOne();
    }

    @Test
    void a_settled_task_is_left_alone() {
        LateWork work = new LateWork(folder, FRIDAY);
        UUID task = work.ask("amsterdam");
        Sql.once(
                work.store,
                c -> Sql.update(c, "update tasks set state = 'SETTLED', completed_at = ? where id = ?", NOON, task));

        assertThat(actsAt(work, DUE)).isZero();
        assertThat(work.trail(task)).isEmpty();
    }

    @Test
    void the_trail_stays_whole() {
        LateWork work = new LateWork(folder, FRIDAY);
        work.ask("amsterdam");
        actsAt(work, DUE.minusSeconds(60));
        actsAt(work, DUE);

        assertThat(new AuditChain(work.store).verify().isWhole()).isTrue();
    }

    private static int actsAt(LateWork work, Instant at) {
        work.clock.set(at);
        return work.process().keep();
    }
}
