package io.baton.handoff;

import io.baton.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;

/** Acts from outside on a resting handoff, in the caller's transaction. A running one is left to its run. */
@ApplicationScoped
public class Restarts {

    private static final String DUE = Transition.open(
            "state = case when h.state = 'RUNNING' then h.state else 'RECEIVED' end, "
                    + "due_at = case when h.state = 'RUNNING' then h.due_at else a.at end, "
                    // a run under way has not seen the answer: a newer revision makes it run again
                    + "revision = case when h.state = 'RUNNING' then h.revision + interval '1 microsecond'"
                    + " else h.revision end, attempt = 0, failing_since = null",
            "and h.state in ('WAITING', 'FAILED', 'RETRYING', 'RUNNING')");

    private static final String CANCEL = Transition.open(
            "state = 'CANCELLED', due_at = null, lease_owner = null, waiting_for = null, owner_role = null, "
                    + "finished_at = a.at",
            "and h.state in ('WAITING', 'FAILED', 'RETRYING', 'RECEIVED')");

    private final Clock clock;
    private final AskBook asks;
    private final Wakeup wakeup;

    public Restarts(Clock clock, AskBook asks, Wakeup wakeup) {
        this.clock = clock;
        this.asks = asks;
        this.wakeup = wakeup;
    }

    /** Locks the handoff's row, before anything that belongs to it. */
    public void hold(Connection c, UUID id) throws SQLException {
        Sql.query(c, "select id from handoffs where id = ? for update", row -> row.getObject(1, UUID.class), id);
    }

    /** Makes it due at once; its audit trail says who and why. */
    public void due(Connection c, UUID id, String actor, String reason) throws SQLException {
        Sql.update(c, DUE, clock.instant(), actor, "resumed", Facts.of("reason", reason), id);
        Sql.query(c, "select type from handoffs where id = ?", row -> row.getString(1), id)
                .forEach(wakeup::signal);
    }

    /** Ends it, with everything that is still asked of people. */
    public void cancel(Connection c, UUID id, String actor, String reason) throws SQLException {
        Sql.update(c, CANCEL, clock.instant(), actor, "cancelled", Facts.of("reason", reason), id);
        asks.settleAll(c, new HandoffId(id), clock.instant());
    }
}
