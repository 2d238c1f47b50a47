package io.baton.task;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** What becomes of a handoff when people have answered. Called inside the transaction that stores the answer. */
public interface Resume {

    /** Takes the handoff's row lock before any task of it is locked, in the order the ledger takes them. */
    void hold(Connection connection, UUID handoffId) throws SQLException;

    /** Adds to the handoff's audit trail what was done to its task; facts are a JSON object without personal data. */
    void noted(Connection connection, UUID handoffId, String actor, String action, String facts) throws SQLException;

    /** Makes the handoff due: nothing is asked any more, or something was decided that its gate must see. */
    void tasksSettled(Connection connection, UUID handoffId, String actor, String reason) throws SQLException;

    /** Ends the handoff, because its exception was answered so. */
    void cancelled(Connection connection, UUID handoffId, String actor, String reason) throws SQLException;
}
