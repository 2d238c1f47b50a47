package io.baton.handoff;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Keeps what is asked of people, in the ledger's own transaction. Implemented by the task room. */
public interface AskBook {

    /** Opens what is newly asked, keeps what still is, and settles what no longer is. */
    void reconcile(Connection connection, Claim claim, List<Ask> asks, Instant now) throws SQLException;

    /** Settles the exception that a failed step became, since an operator acts on it otherwise. */
    void settleException(Connection connection, HandoffId id, String step, Instant now) throws SQLException;

    /** Settles everything still open for a handoff that ended. */
    void settleAll(Connection connection, HandoffId id, Instant now) throws SQLException;
}
