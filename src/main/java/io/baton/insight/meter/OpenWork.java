package io.baton.insight.meter;

import io.baton.insight.ServiceLevels;
import io.baton.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads what is under way: grouped queries over open handoffs, tasks and notices, whatever has ended before. */
@ApplicationScoped
class OpenWork {

    private static final String HANDOFFS = """
        select type, state, failure_code, count(*) as handoffs, min(due_at) as due
        from handoffs where state not in ('COMPLETED', 'CANCELLED') group by type, state, failure_code
        """;

    private static final String LATE = """
        select l.type, (select count(*) from handoffs h where h.type = l.type
          and h.state not in ('COMPLETED', 'CANCELLED') and h.opened_at < l.before) as handoffs
        from unnest(?::text[], ?::timestamptz[]) as l (type, before)
        """;

    private static final String TASKS = """
        select kind, owner_role, due_at < coalesce(stands_since, ?) as overdue, count(*) as tasks
        from tasks where state = 'OPEN' group by 1, 2, 3
        """;

    private static final String UNSENT = """
        select channel, min(noted_at) as since from task_notices where state = 'WAITING' and tries > 0 group by channel
        """;

    private final DataSource store;
    private final ServiceLevels levels;
    private final Clock clock;

    OpenWork(DataSource store, ServiceLevels levels, Clock clock) {
        this.store = store;
        this.levels = levels;
        this.clock = clock;
    }

    /**
     * Handoffs that stand alike.
     *
     * @param code of their failure, or null
     * @param due  when the first of them was or will be due; null when none waits for a time
     */
    record Handoffs(
            String type,
            String state,
            @Nullable String code,
            long count,
            @Nullable Instant due) {}

    record Late(String type, long count) {}

    record Tasks(String kind, String owner, boolean overdue, long count) {}

    /** Since when a channel could not send something. */
    record Unsent(String channel, Instant since) {}

    record Seen(List<Handoffs> handoffs, List<Late> late, List<Tasks> tasks, List<Unsent> unsent, Instant at) {}

    /** The types that are defined. */
    Set<String> types() {
        return levels.lateBefore(clock.instant()).keySet();
    }

    Seen look() {
        Instant now = clock.instant();
        return Sql.once(
                store,
                c -> new Seen(
                        Sql.query(c, HANDOFFS, OpenWork::handoffs),
                        late(c, levels.lateBefore(now)),
                        Sql.query(c, TASKS, OpenWork::tasks, now),
                        Sql.query(c, UNSENT, OpenWork::unsent),
                        now));
    }

    private static List<Late> late(Connection c, Map<String, Instant> limits) throws SQLException {
        Array types = c.createArrayOf("text", limits.keySet().toArray());
        Array before = c.createArrayOf(
                "timestamptz", limits.values().stream().map(Instant::toString).toArray());
        return Sql.query(c, LATE, row -> new Late(row.getString(1), row.getLong(2)), types, before);
    }

    private static Handoffs handoffs(ResultSet row) throws SQLException {
        return new Handoffs(
                row.getString("type"),
                row.getString("state"),
                row.getString("failure_code"),
                row.getLong("handoffs"),
                Sql.instant(row, "due"));
    }

    private static Unsent unsent(ResultSet row) throws SQLException {
        return new Unsent(row.getString("channel"), Objects.requireNonNull(Sql.instant(row, "since")));
    }

    private static Tasks tasks(ResultSet row) throws SQLException {
        return new Tasks(
                row.getString("kind"), row.getString("owner_role"), row.getBoolean("overdue"), row.getLong("tasks"));
    }
}
