package io.baton.handoff;

import io.baton.handoff.Undoing.Undo;
import io.baton.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Acts from outside on a resting handoff, in the caller's transaction. A running one is left to its run. */
@ApplicationScoped
public class Restarts {

    static final String DUE_NOW = "state = case when h.state = 'RUNNING' then h.state else 'RECEIVED' end, "
            + "due_at = case when h.state = 'RUNNING' then h.due_at else a.at end, "
            // a run under way has not seen the answer: a newer revision makes it run again
            + "revision = case when h.state = 'RUNNING' then h.revision + interval '1 microsecond'"
            + " else h.revision end, attempt = 0, failing_since = null";

    private static final String DUE =
            Transition.open(DUE_NOW, "and h.state in ('WAITING', 'FAILED', 'RETRYING', 'RUNNING')");

    private static final String CANCEL = Transition.open(
            "state = 'CANCELLED', due_at = null, lease_owner = null, waiting_for = null, owner_role = null, "
                    + "finished_at = a.at",
            "and h.state in ('WAITING', 'FAILED', 'RETRYING', 'RECEIVED')");

    private final Clock clock;
    private final AskBook asks;
    private final Wakeup wakeup;
    private final Undoing undoing;

    Restarts(Clock clock, AskBook asks, Wakeup wakeup, Undoing undoing) {
        this.clock = clock;
        this.asks = asks;
        this.wakeup = wakeup;
        this.undoing = undoing;
    }

    /** Locks the handoff's row, before anything that belongs to it. */
    public void hold(Connection c, UUID id) throws SQLException {
        Sql.query(c, "select id from handoffs where id = ? for update", row -> row.getObject(1, UUID.class), id);
    }

    /** Makes it due at once; its audit trail says who and why. */
    public void due(Connection c, UUID id, String actor, String reason) throws SQLException {
        due(c, id, actor, "resumed", Facts.of("reason", reason));
    }

    /** Likewise for an act of its own name and facts. */
    void due(Connection c, UUID id, String actor, String action, String facts) throws SQLException {
        Sql.update(c, DUE, clock.instant(), actor, action, facts, id);
        signal(c, id);
    }

    /** Ends it, with everything that is still asked of people, and opens what takes its effects back. */
    public void cancel(Connection c, UUID id, String actor, String reason) throws SQLException {
        Optional<Undo> undo = undoing.plan(c, id, actor, reason);
        String facts = undo.map(each ->
                        Facts.of("reason", reason, "compensation", each.id().toString()))
                .orElseGet(() -> Facts.of("reason", reason));
        if (Sql.update(c, CANCEL, clock.instant(), actor, "cancelled", facts, id) == 0) {
            return;
        }
        asks.settleAll(c, new HandoffId(id), clock.instant());
        if (undo.isPresent()) {
            undoing.open(c, undo.get(), actor, reason);
            signal(c, undo.get().id());
        }
    }

    /** Before the commit: a claimer that looks too early looks again within its poll. */
    private void signal(Connection c, UUID id) throws SQLException {
        Sql.query(c, "select type from handoffs where id = ?", row -> row.getString(1), id)
                .forEach(wakeup::signal);
    }
}
