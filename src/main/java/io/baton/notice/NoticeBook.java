package io.baton.notice;

import io.baton.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The notices of every channel, from the moment a task has news until they went out. A notice is written in the transaction that
 * notes its news as told of, so that it stands here once and none is missed. Thread-safe; several processes may use it.
 */
@ApplicationScoped
class NoticeBook {

    private static final int MOST = 500;

    private static final String OPENED = """
        with news as (
          update tasks set notified_at = ? where id in (
            select id from tasks where notified_at is null and state = 'OPEN' order by opened_at limit ? for update skip locked)
          returning id, handoff_id, owner_role)
        insert into task_notices (task_id, name, channel, handoff_id, event, level, to_role, owner_role, noted_at, state, due_at)
        select id, 'opened', channel, handoff_id, 'OPENED', 0, owner_role, owner_role, ?, 'WAITING', ?
        from news cross join unnest(?::text[]) channel on conflict do nothing
        """;

    private static final String NUDGED = """
        with news as (
          update task_nudges u set told_at = ? from tasks t where t.id = u.task_id and (u.task_id, u.level, u.kind) in (
            select task_id, level, kind from task_nudges where told_at is null order by at limit ? for update skip locked)
          returning u.*, t.owner_role)
        insert into task_notices (task_id, name, channel, handoff_id, event, level, to_role, owner_role, noted_at, state, due_at)
        select task_id, lower(kind) || '-' || level, channel, handoff_id, kind, level, to_role, owner_role, ?, 'WAITING', ?
        from news cross join unnest(?::text[]) channel on conflict do nothing
        """;

    // Nobody need be told of a task that is settled, nor by a channel that the firm has given up.
    private static final String DROP = """
        update task_notices n set state = 'DROPPED' where n.state = 'WAITING' and (n.channel <> all(?::text[])
          or not exists (select 1 from tasks t where t.id = n.task_id and t.state = 'OPEN'))
        """;

    // What waits for another try keeps back all that goes to the same people, or a server that is down would be asked
    // at every look.
    private static final String DUE = "select " + Notice.COLUMNS + """
         from task_notices n join tasks t on t.id = n.task_id
        where n.state = 'WAITING' and n.channel = any(?::text[]) and not exists (
          select 1 from task_notices o where o.state = 'WAITING' and o.due_at > ?
            and o.channel = n.channel and o.to_role = n.to_role and o.owner_role = n.owner_role)
        and not exists (
          select 1 from task_notices s where s.state = 'SENT' and s.sent_at > ?
            and s.channel = n.channel and s.to_role = n.to_role and s.owner_role = n.owner_role)
        order by n.noted_at, n.task_id limit ?
        """;

    private static final String OF =
            " where channel = ? and state = 'WAITING' and task_id || '/' || name = any(?::text[]) "
                    + "and task_id = any(?::uuid[])";

    private static final String SENT =
            "update task_notices set state = 'SENT', sent_at = ?, tries = tries + 1, trouble = null" + OF;

    private static final String FAILED = """
        update task_notices set tries = tries + 1, trouble = ?, due_at = ?::timestamptz
          + make_interval(secs => greatest(?::float8, least(?::float8, ?::float8 * power(2, least(tries, 20)))))
        """ + OF;

    private final DataSource store;
    private final Clock clock;

    NoticeBook(DataSource store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Takes in what is new about open tasks and lets go of what nobody need be told any more; answers how many are new. */
    int gather(Set<String> channels) {
        Instant now = clock.instant();
        return Sql.<Integer>inTransaction(store, c -> {
            Array by = text(c, channels);
            Sql.update(c, DROP, by);
            return Sql.update(c, OPENED, now, MOST, now, now, by) + Sql.update(c, NUDGED, now, MOST, now, now, by);
        });
    }

    /** What may go out now, the oldest first: to nobody who was told of something less than that long ago. */
    List<Notice> due(Set<String> channels, Duration pause) {
        Instant now = clock.instant();
        return Sql.once(store, c -> Sql.query(c, DUE, Notice::read, text(c, channels), now, now.minus(pause), MOST));
    }

    /** Notes that a message went out. */
    void sent(String channel, List<String> keys) {
        Instant now = clock.instant();
        Sql.once(store, c -> Sql.update(c, SENT, now, channel, text(c, keys), tasks(c, keys)));
    }

    /** Puts it off: first that long, doubled with each try, up to the longest, and never sooner than it was asked for. */
    void failed(String channel, List<String> keys, String trouble, NoticeConfig.Retry retry, Duration asked) {
        Instant now = clock.instant();
        Sql.once(
                store,
                c -> Sql.update(
                        c,
                        FAILED,
                        trouble,
                        now,
                        seconds(asked),
                        seconds(retry.longest()),
                        seconds(retry.first()),
                        channel,
                        text(c, keys),
                        tasks(c, keys)));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private static Array text(Connection c, Collection<String> values) throws SQLException {
        return c.createArrayOf("text", values.toArray());
    }

    private static Array tasks(Connection c, List<String> keys) throws SQLException {
        return c.createArrayOf(
                "uuid",
                keys.stream()
                        .map(key -> UUID.fromString(key.substring(0, key.indexOf('/'))))
                        .toArray());
    }
}
