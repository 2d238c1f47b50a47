package io.baton.task;

import io.baton.handoff.Facts;
import io.baton.platform.Sql;
import io.baton.policy.Directory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Stops the clocks of tasks whose handoff waits for a system, where the policy of their owner says so, and sets them going
 * again when the handoff rests with people, moved on by what was lost. When it began and ended is read from the audit
 * trail, so it does not matter who looks and how late; each is done once, however many look.
 */
final class StandStills {

    private static final String ACTOR = "baton";

    private static final String PAUSING =
            "(t.handoff_type, t.owner_role) in (select * from unnest(?::text[], ?::text[]))";

    // It waits for the system from the first try that broke after it last rested with people, over all tries in
    // between.
    private static final String STOP = """
        with still as (
          select t.id, greatest(t.opened_at, (
            select min(a.at) from audit a where a.handoff_id = h.id and a.action in ('retrying', 'parked')
              and a.seq > coalesce((select max(b.seq) from audit b
                where b.handoff_id = h.id and b.action in ('paused', 'failed')), 0))) as since
          from tasks t join handoffs h on h.id = t.handoff_id
          where h.state = 'RETRYING' and h.finished_at is null and t.state = 'OPEN' and t.stands_since is null and %s
          limit ? for update of t skip locked)
        update tasks set stands_since = still.since, next_at = null from still where tasks.id = still.id
        """.formatted(PAUSING);

    private static final String OVER = """
        select t.id, t.handoff_id from tasks t join handoffs h on h.id = t.handoff_id
        where t.state = 'OPEN' and t.stands_since is not null and (h.state in ('WAITING', 'FAILED') or not %s)
        order by t.stands_since limit ?
        """.formatted(PAUSING);

    // Rested since; or it waits on, and the policy has changed.
    private static final String STILL_OVER = "select " + ClockFace.COLUMNS + """
        , coalesce((select min(a.at) from audit a where a.handoff_id = tasks.handoff_id
            and a.action in ('paused', 'failed') and a.at >= tasks.stands_since), ?::timestamptz) as until
        from tasks where id = ? and state = 'OPEN' and stands_since is not null for update
        """;

    // Without a plan it is planned anew, at the same look.
    private static final String GO_ON =
            "update tasks set stands_since = null, due_at = ?, counts_from = ?, planned_by = null where id = ?";

    private final DataSource store;
    private final Directory directory;
    private final Resume resume;
    private final Clock clock;
    private final int batch;

    StandStills(DataSource store, Directory directory, Resume resume, Clock clock, int batch) {
        this.store = store;
        this.directory = directory;
        this.resume = resume;
        this.clock = clock;
        this.batch = batch;
    }

    private record Standing(UUID task, UUID handoff) {}

    private record Over(ClockFace task, Instant until) {}

    /** Sets going what has stood long enough, then stops what waits now. */
    void keep() {
        List<Directory.Pausing> pausing = directory.pausing();
        String[] types = pausing.stream().map(Directory.Pausing::handoffType).toArray(String[]::new);
        String[] roles = pausing.stream().map(Directory.Pausing::role).toArray(String[]::new);
        for (Standing each : Sql.once(store, c -> over(c, types, roles))) {
            Sql.inTransaction(store, c -> goOn(c, each));
        }
        if (!pausing.isEmpty()) {
            Sql.once(store, c -> Sql.update(c, STOP, array(c, types), array(c, roles), batch));
        }
    }

    private List<Standing> over(Connection c, String[] types, String[] roles) throws SQLException {
        return Sql.query(c, OVER, StandStills::standing, array(c, types), array(c, roles), batch);
    }

    private boolean goOn(Connection c, Standing standing) throws SQLException {
        if (Sql.query(c, Escalations.HOLD, row -> row.getString(1), standing.handoff())
                .isEmpty()) {
            return false;
        }
        for (Over over : Sql.query(c, STILL_OVER, StandStills::over, clock.instant(), standing.task())) {
            ClockFace task = over.task();
            ClockFace moved = new TaskClock(directory).movedOn(task, over.until());
            Sql.update(c, GO_ON, moved.dueAt(), moved.countsFrom(), task.task());
            resume.noted(c, task.handoff(), ACTOR, "clock-stood-still", facts(over, moved));
        }
        return true;
    }

    private static String facts(Over over, ClockFace moved) {
        ClockFace task = over.task();
        return Facts.of(
                "task",
                task.task().toString(),
                "gate",
                task.gate(),
                "owner",
                task.owner(),
                "reason",
                "from " + task.standsSince() + " to " + over.until() + ", due at " + moved.dueAt());
    }

    private static Object array(Connection c, String... words) throws SQLException {
        return c.createArrayOf("text", words);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
    }

    private static Over over(ResultSet row) throws SQLException {
        return new Over(ClockFace.read(row), Objects.requireNonNull(Sql.instant(row, "until")));
    }
}
