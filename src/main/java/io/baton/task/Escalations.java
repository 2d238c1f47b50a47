package io.baton.task;

import io.baton.handoff.Facts;
import io.baton.handoff.Gates;
import io.baton.platform.Sql;
import io.baton.policy.Directory;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Keeps the clocks of open tasks: stops those that a system keeps waiting, plans when each acts next, by the definitions in force, and reminds and escalates when
 * that time has come, each time once and in one transaction with its row in the audit trail and the notice to be sent.
 * Any number of processes may do it at once. Thread-safe.
 */
@Singleton
@Named("escalations")
@Unremovable
@RegisterForReflection
public class Escalations {

    private static final String ACTOR = "baton";

    private static final String UNPLANNED = "select " + ClockFace.COLUMNS
            + " from tasks where state = 'OPEN' and planned_by is distinct from ? and stands_since is null limit ?";

    // Another process may have reminded or escalated since the row was read: then that one has planned it.
    private static final String PLAN = """
        update tasks set next_at = ?, planned_by = ?
        where id = ? and state = 'OPEN' and level = ? and reminded_at is not distinct from ? and due_at = ?
          and stands_since is null
        """;

    private static final String DUE = "select id, handoff_id from tasks where state = 'OPEN' and next_at <= ? "
            + "and planned_by = ? order by next_at limit ?";

    // The ledger locks a handoff before its tasks. One that is locked is looked at the next time.
    static final String HOLD = "select state from handoffs where id = ? for update skip locked";

    private static final String STILL_DUE = "select " + ClockFace.COLUMNS
            + " from tasks where id = ? and state = 'OPEN' and next_at <= ? and planned_by = ? for update";

    private static final String ACT = """
        update tasks set level = ?, escalated_to = ?, reminded_at = ?, escalated_at = ?, counts_from = ?, next_at = ?
        where id = ?
        """;

    private static final String TELL = """
        insert into task_nudges (task_id, handoff_id, level, kind, to_role, at) values (?, ?, ?, ?, ?, ?)
        """;

    private final DataSource store;
    private final TaskClock taskClock;
    private final StandStills standStills;
    private final Gates gates;
    private final Resume resume;
    private final ClockConfig config;
    private final Clock clock;

    public Escalations(
            DataSource store, Directory directory, Gates gates, Resume resume, ClockConfig config, Clock clock) {
        this.store = store;
        this.taskClock = new TaskClock(directory);
        this.standStills = new StandStills(store, directory, resume, clock, config.batch());
        this.gates = gates;
        this.resume = resume;
        this.config = config;
        this.clock = clock;
    }

    private record Due(UUID task, UUID handoff) {}

    /** Reminds and escalates what is due, a batch at a time; answers how many. */
    public int keep() {
        String planned = gates.versionHash();
        standStills.keep();
        List<ClockFace> unplanned =
                Sql.once(store, c -> Sql.query(c, UNPLANNED, ClockFace::read, planned, config.batch()));
        for (ClockFace task : unplanned) {
            Sql.once(store, c -> plan(c, task, planned));
        }
        Instant now = clock.instant();
        int done = 0;
        for (Due due : Sql.once(store, c -> due(c, now, planned))) {
            done += Sql.<Integer>inTransaction(store, c -> act(c, due, planned));
        }
        return done;
    }

    private int plan(Connection c, ClockFace task, String planned) throws SQLException {
        Instant next = taskClock.next(task, clock.instant()).map(Nudge::at).orElse(null);
        return Sql.update(c, PLAN, next, planned, task.task(), task.level(), task.remindedAt(), task.dueAt());
    }

    private List<Due> due(Connection c, Instant now, String planned) throws SQLException {
        return Sql.query(
                c,
                DUE,
                row -> new Due(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                now,
                planned,
                config.batch());
    }

    private int act(Connection c, Due due, String planned) throws SQLException {
        Instant now = clock.instant();
        List<String> state = Sql.query(c, HOLD, row -> row.getString(1), due.handoff());
        if (state.isEmpty()) {
            return 0;
        }
        List<ClockFace> still = Sql.query(c, STILL_DUE, ClockFace::read, due.task(), now, planned);
        Optional<Nudge> nudge = still.stream()
                .findFirst()
                .filter(task -> !state.contains("RETRYING") || !taskClock.pauses(task))
                .flatMap(task -> taskClock.next(task, now))
                .filter(next -> !next.at().isAfter(now));
        if (nudge.isEmpty()) {
            return 0;
        }
        act(c, still.get(0), nudge.get(), now);
        return 1;
    }

    private void act(Connection c, ClockFace task, Nudge nudge, Instant now) throws SQLException {
        ClockFace after = task.after(nudge, now);
        Sql.update(
                c,
                ACT,
                after.level(),
                c.createArrayOf("varchar", after.escalatedTo().toArray()),
                after.remindedAt(),
                after.escalatedAt(),
                after.countsFrom(),
                taskClock.next(after, now).map(Nudge::at).orElse(null),
                task.task());
        String kind = nudge.kind().name();
        Sql.update(c, TELL, task.task(), task.handoff(), after.level(), kind, nudge.role(), now);
        String action = nudge.isEscalation() ? "task-escalated" : "task-reminded";
        resume.noted(c, task.handoff(), ACTOR, action, facts(after, nudge));
    }

    private static String facts(ClockFace task, Nudge nudge) {
        return Facts.of(
                "task",
                task.task().toString(),
                "gate",
                task.gate(),
                "owner",
                task.owner(),
                "to",
                nudge.role(),
                "level",
                task.level(),
                "reason",
                nudge.at().isBefore(task.dueAt()) ? "due at " + task.dueAt() : "late since " + task.dueAt());
    }
}
