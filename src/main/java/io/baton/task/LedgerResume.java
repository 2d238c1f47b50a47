package io.baton.task;

import io.baton.handoff.Restarts;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Resumes handoffs through the ledger. */
@ApplicationScoped
public class LedgerResume implements Resume {

    private final Restarts restarts;

    public LedgerResume(Restarts restarts) {
        this.restarts = restarts;
    }

    @Override
    public void hold(Connection connection, UUID handoffId) throws SQLException {
        restarts.hold(connection, handoffId);
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
