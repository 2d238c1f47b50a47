package io.baton.handoff;

import io.baton.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** The ledger's rows as runs see them. */
final class LedgerRows {

    private LedgerRows() {}

    static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                new HandoffId(row.getObject("id", UUID.class)),
                row.getString("type"),
                row.getString("business_key"),
                row.getString("engagement"),
                row.getString("title"),
                Sql.instant(row, "revision"),
                row.getString("data"),
                row.getInt("claims"),
                row.getInt("attempt"),
                Sql.instant(row, "failing_since"));
    }

    static StepRecord step(ResultSet row) throws SQLException {
        return new StepRecord(
                row.getString("step_key"),
                Sql.instant(row, "revision"),
                row.getString("body"),
                row.getString("variables"),
                Sql.instant(row, "started_at"));
    }
}
