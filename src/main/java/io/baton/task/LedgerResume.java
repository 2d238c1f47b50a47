package io.baton.task;

import io.baton.handoff.AuditNotes;
import io.baton.handoff.Restarts;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Resumes handoffs through the ledger. */
@ApplicationScoped
public class LedgerResume implements Resume {

    private final Restarts restarts;
    private final AuditNotes trail;

    public LedgerResume(Restarts restarts, AuditNotes trail) {
        this.restarts = restarts;
        this.trail = trail;
    }

    @Override
    public void hold(Connection connection, UUID handoffId) throws SQLException {
        restarts.hold(connection, handoffId);
    }

    @Override
    public void noted(Connection connection, UUID handoffId, String actor, String action, String facts)
            throws SQLException {
        trail.add(connection, handoffId, actor, action, facts);
    }

    @Override
    public void tasksSettled(Connection connection, UUID handoffId, String actor, String reason) throws SQLException {
        restarts.due(connection, handoffId, actor, reason);
    }

    @Override
    public void cancelled(Connection connection, UUID handoffId, String actor, String reason) throws SQLException {
        restarts.cancel(connection, handoffId, actor, reason);
    }
}
