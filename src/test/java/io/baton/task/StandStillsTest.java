package io.baton.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.handoff.AuditChain;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clocks of roles that say {@code pausesFor: system}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StandStillsTest {

    /** Friday 16:00 in Amsterdam, the last working day in summer time; the office closes at 17:30. */
    private static final Instant FRIDAY = Instant.parse("2026-10-23T14:00:00Z");

    private static final Instant DUE = Instant.parse("2026-10-26T15:00:00Z");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        // Friday 16:30 to Monday 10:00, in winter time by then: two hours
        "Amsterdam, amsterdam, 2026-10-23T14:00:00Z, 2026-10-23T14:30:00Z, 2026-10-26T09:00:00Z,"
                + " 2026-10-26T12:30:00Z, 2026-10-27T08:30:00Z",
        // Friday 16:00 to Monday 11:00, in summer time by then: four hours
        "New York, new-york, 2027-03-12T20:00:00Z, 2027-03-12T21:00:00Z, 2027-03-15T15:00:00Z,"
                + " 2027-03-15T18:00:00Z, 2027-03-16T14:00:00Z",
        // Friday 16:00 over Labour Day to Tuesday 10:00, in summer time by then: two hours and a half
        "Sydney, sydney, 2026-10-02T04:00:00Z, 2026-10-02T06:00:00Z, 2026-10-05T23:00:00Z,"
                + " 2026-10-06T01:00:00Z, 2026-10-06T05:30:00Z"
    })
    void what_was_lost_in_business_time_is_added_to_what_is_to_come(
            String label, String owner, Instant opened, Instant silent, Instant back, Instant reminded, Instant due) {
        LateWork work = pausing(label, opened);
        SilentSystem system = new SilentSystem(work);
        UUID task = work.ask(owner);

        system.breaks(silent);
        assertThat(actsAt(work, silent.plusSeconds(10))).isZero();
        system.answers(back, owner);

        assertThat(actsAt(work, reminded.minusSeconds(1))).isZero();
        assertThat(actsAt(work, reminded)).isOne();
        assertThat(dueAt(work, task)).isEqualTo(due);
        assertThat(actsAt(work, due.minusSeconds(1))).isZero();
        assertThat(actsAt(work, due)).isOne();
    }

    @Test
    void nothing_comes_while_it_stands_however_long() {
        LateWork work = pausing("Amsterdam", FRIDAY);
        UUID task = work.ask("amsterdam");
        new SilentSystem(work).breaks(FRIDAY.plusSeconds(60));

        assertThat(actsAt(work, DUE)).isZero();
        assertThat(actsAt(work, DUE.plusSeconds(864_000))).isZero();

        assertThat(work.trail(task)).isEmpty();
        assertThat(time(work, "stands_since", task)).isEqualTo(FRIDAY.plusSeconds(60));
    }

    @Test
    void the_clock_of_another_role_goes_on() {
        LateWork work = pausing("New York", FRIDAY);
        UUID task = work.ask("amsterdam");
        new SilentSystem(work).breaks(FRIDAY.plusSeconds(60));

        assertThat(actsAt(work, DUE)).isOne();
        assertThat(work.trail(task)).containsExactly("baton task-escalated new-york");
    }

    @Test
    void a_weekend_of_silence_costs_nobody_anything() {
        LateWork work = pausing("Amsterdam", FRIDAY);
        SilentSystem system = new SilentSystem(work);
        UUID task = work.ask("amsterdam");

        system.breaks(Instant.parse("2026-10-23T16:00:00Z"));
        actsAt(work, Instant.parse("2026-10-24T12:00:00Z"));
        system.answers(Instant.parse("2026-10-25T20:00:00Z"), "amsterdam");

        assertThat(actsAt(work, Instant.parse("2026-10-26T10:30:00Z"))).isOne();
        assertThat(dueAt(work, task)).isEqualTo(DUE);
    }

    @Test
    void all_tries_until_it_gets_through_are_one_wait_whoever_looks_when() {
        LateWork work = pausing("Amsterdam", FRIDAY);
        SilentSystem system = new SilentSystem(work);
        UUID task = work.ask("amsterdam");

        system.breaks(FRIDAY.plusSeconds(1_800));
        system.breaks(FRIDAY.plusSeconds(2_400));
        actsAt(work, FRIDAY.plusSeconds(2_700));
        system.parks(FRIDAY.plusSeconds(3_000));
        system.answers(FRIDAY.plusSeconds(3_600), "amsterdam");
        actsAt(work, DUE.minusSeconds(60)); // nobody had looked all that time

        assertThat(dueAt(work, task)).isEqualTo(DUE.plusSeconds(1_800));
    }

    @Test
    void it_may_stand_still_again() {
        LateWork work = pausing("Amsterdam", FRIDAY);
        SilentSystem system = new SilentSystem(work);
        UUID task = work.ask("amsterdam");

        system.breaks(FRIDAY.plusSeconds(60));
        actsAt(work, FRIDAY.plusSeconds(70));
        system.answers(FRIDAY.plusSeconds(360), "amsterdam");
        actsAt(work, FRIDAY.plusSeconds(370));
        system.breaks(FRIDAY.plusSeconds(600));
        actsAt(work, FRIDAY.plusSeconds(610));
        system.answers(FRIDAY.plusSeconds(1_200), "amsterdam");
        actsAt(work, FRIDAY.plusSeconds(1_210));

        assertThat(dueAt(work, task)).isEqualTo(DUE.plusSeconds(900));
    }

    @Test
    void who_was_asked_last_gets_the_time_they_lost_by_their_own_calendar() {
        LateWork work = pausing("Amsterdam", FRIDAY);
        SilentSystem system = new SilentSystem(work);
        UUID task = work.ask("amsterdam");
        actsAt(work, DUE);

        system.breaks(Instant.parse("2026-10-26T20:00:00Z")); // 16:00 in New York, night in Amsterdam
        actsAt(work, Instant.parse("2026-10-26T20:00:10Z"));
        system.answers(Instant.parse("2026-10-26T22:00:00Z"), "amsterdam");

        assertThat(actsAt(work, Instant.parse("2026-10-27T16:59:59Z"))).isZero();
        assertThat(actsAt(work, Instant.parse("2026-10-27T17:00:00Z"))).isOne();
        assertThat(work.trail(task)).endsWith("baton task-escalated sydney");
        assertThat(dueAt(work, task)).as("late before, late after").isEqualTo(DUE);
    }

    @Test
    void a_policy_that_says_so_no_longer_sets_the_clock_going_in_the_middle_of_the_wait() {
        LateWork work = pausing("Amsterdam", FRIDAY);
        UUID task = work.ask("amsterdam");
        new SilentSystem(work).breaks(FRIDAY.plusSeconds(1_800));
        actsAt(work, FRIDAY.plusSeconds(1_810));

        work.edit("pausesFor: system,", "");
        actsAt(work, FRIDAY.plusSeconds(3_600));

        assertThat(dueAt(work, task)).isEqualTo(DUE.plusSeconds(1_800));
        assertThat(actsAt(work, DUE.plusSeconds(1_800))).isOne();
    }

    @Test
    void two_processes_stop_and_start_every_clock_once() {
        LateWork work = pausing("Amsterdam", FRIDAY);
        SilentSystem system = new SilentSystem(work);
        List<UUID> tasks =
                Stream.generate(() -> work.ask("amsterdam")).limit(25).toList();
        List<Escalations> processes = List.of(work.process(), work.process());

        system.breaks(FRIDAY.plusSeconds(1_800));
        Racing.keep(processes);
        system.answers(FRIDAY.plusSeconds(3_600), "amsterdam");
        Racing.keep(processes);

        assertThat(tasks).allSatisfy(task -> assertThat(dueAt(work, task)).isEqualTo(DUE.plusSeconds(1_800)));
        assertThat(work.column(
                        "select a.facts::json ->> 'reason' from audit a join handoffs h on h.id = a.handoff_id"
                                + " where h.type = ? and a.action = 'clock-stood-still'",
                        work.type))
                .hasSize(25)
                .containsOnly("from 2026-10-23T14:30:00Z to 2026-10-23T15:00:00Z, due at 2026-10-26T15:30:00Z");
        assertThat(new AuditChain(work.store).verify().isWhole()).isTrue();
    }

    private LateWork pausing(String label, Instant now) {
        LateWork work = new LateWork(folder, now);
        work.edit("label: " + label + ",", "pausesFor: system, label: " + label + ",");
        return work;
    }

    private static int actsAt(LateWork work, Instant at) {
        work.clock.set(at);
        return work.process().keep();
    }

    private static Instant dueAt(LateWork work, UUID task) {
        return time(work, "due_at", task);
    }

    private static Instant time(LateWork work, String column, UUID task) {
        String utc = "to_char(" + column + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')";
        return Instant.parse(work.one("select " + utc + " from tasks where id = ?", task));
    }
}
