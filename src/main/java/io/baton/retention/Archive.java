package io.baton.retention;

import io.baton.platform.Sql;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves handoffs that ended long ago, with all that belongs to them, and old events of no handoff out of the tables that runs work on. A batch is
 * one transaction and locks only rows that nobody writes any more; several processes may do it at once.
 */
@Singleton
@Named("archive")
@Unremovable
@RegisterForReflection
public class Archive {

    private static final Logger LOG = LoggerFactory.getLogger(Archive.class);

    private static final String DUE = """
        select id from handoffs where finished_at < ? and state in ('COMPLETED', 'CANCELLED')
        order by finished_at limit ? for update skip locked
        """;

    private static final String MOVE = """
        with moved as (delete from %1$s where %2$s = any(?) returning *)
        insert into archived_%1$s select * from moved
        """;

    private static final String MOVE_LOOSE = """
        with moved as (delete from events where id in (
          select id from events where handoff_id is null and received_at < ?
          order by received_at limit ? for update skip locked) returning *)
        insert into archived_events select * from moved
        """;

    private static final String FORGET_NOTICES = "delete from notices where received_at < ?";

    /** The tables of a handoff, those that refer to another one first. */
    static final List<String> TABLES = List.of(
            "supplied_values",
            "task_comments",
            "task_attachments",
            "task_nudges",
            "task_notices",
            "tasks",
            "steps",
            "attempts",
            "audit",
            "events",
            "handoffs");

    private final DataSource store;
    private final RetentionConfig config;
    private final Clock clock;

    public Archive(DataSource store, RetentionConfig config, Clock clock) {
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    /** Moves everything that is due, batch by batch; answers how many handoffs that were. */
    public int moveDue() {
        if (config.archiveAfter().isZero()) {
            return 0;
        }
        Instant before = clock.instant().minus(config.archiveAfter());
        int handoffs = inBatches(c -> batch(c, before));
        int events = inBatches(c -> Sql.update(c, MOVE_LOOSE, before, config.batch()));
        Sql.once(store, c -> Sql.update(c, FORGET_NOTICES, before)); // what they named stands in the events
        if (handoffs + events > 0) {
            LOG.info("{} handoffs that ended and {} events of none, before {}, are archived", handoffs, events, before);
        }
        return handoffs;
    }

    private int inBatches(Sql.Work<Integer> move) {
        int all = 0;
        int batch;
        do {
            batch = Sql.<Integer>inTransaction(store, move);
            all += batch;
        } while (batch == config.batch());
        return all;
    }

    private int batch(Connection c, Instant before) throws SQLException {
        List<UUID> due = Sql.query(c, DUE, row -> row.getObject(1, UUID.class), before, config.batch());
        if (!due.isEmpty()) {
            Array ids = c.createArrayOf("uuid", due.toArray());
            for (String table : TABLES) {
                Sql.update(c, MOVE.formatted(table, table.equals("handoffs") ? "id" : "handoff_id"), ids);
            }
        }
        return due.size();
    }
}
