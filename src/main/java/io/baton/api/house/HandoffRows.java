package io.baton.api.house;

import io.baton.api.AuditEntry;
import io.baton.api.HandoffDetail.Attempt;
import io.baton.api.HandoffDetail.Step;
import io.baton.api.HandoffDetail.SuppliedValue;
import io.baton.api.HandoffView;
import io.baton.handoff.HandoffState;
import io.baton.platform.Json;
import io.baton.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** The ledger's rows as the API shows them. */
final class HandoffRows {

    /** Where a handoff's rows stand; put before the name of each of its tables. */
    static final String LIVE = "";

    static final String ARCHIVED = "archived_";

    static final String ONE = "select * from %1$shandoffs where id = ?";

    static final String STEPS = "select * from %1$ssteps where handoff_id = ? order by recorded_at, step_key";

    static final String SUPPLIED =
            "select path, cast(value as text) value, by_whom, at, task_id from %1$ssupplied_values where handoff_id = ? order by at";

    static final String AUDIT =
            "select a.*, lag(hash) over (order by seq) as previous from %1$saudit a where handoff_id = ? order by seq";

    /** A run begins with a claim and ends with the row after it. */
    static final String RUNS = """
        select r.*, f.code, f.message from (
          select seq, at, action, facts,
            lead(at) over (order by seq) ended_at, lead(action) over (order by seq) outcome,
            sum(case when action = 'claimed' then 1 else 0 end) over (order by seq) claim
          from %1$saudit where handoff_id = ?) r
        left join %1$sattempts f on f.handoff_id = ? and f.claim = r.claim
        where r.action = 'claimed' order by r.seq
        """;

    private HandoffRows() {}

    static HandoffView view(ResultSet row) throws SQLException {
        HandoffState state = HandoffState.valueOf(row.getString("state"));
        boolean rests = state == HandoffState.RETRYING || state == HandoffState.WAITING;
        return new HandoffView(
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getString("business_key"),
                row.getString("engagement"),
                row.getString("title"),
                state,
                row.getString("owner_role"),
                row.getString("waiting_for"),
                rests ? Sql.instant(row, "due_at") : null,
                row.getInt("claims"),
                row.getString("failure_code"),
                row.getString("failure_message"),
                Objects.requireNonNull(Sql.instant(row, "opened_at")),
                Objects.requireNonNull(Sql.instant(row, "updated_at")));
    }

    static Step step(ResultSet row) throws SQLException {
        Instant recorded = Objects.requireNonNull(Sql.instant(row, "recorded_at"));
        Instant started = Objects.requireNonNull(Sql.instant(row, "started_at"));
        long millis = Duration.between(started, recorded).toMillis();
        return new Step(row.getString("step_key"), row.getInt("claim"), recorded, millis, row.getString("skipped"));
    }

    static Attempt run(ResultSet row) throws SQLException {
        return new Attempt(
                row.getInt("claim"),
                Objects.requireNonNull(Sql.instant(row, "at")),
                Sql.instant(row, "ended_at"),
                row.getString("outcome"),
                row.getString("code"),
                row.getString("message"),
                Json.read(row.getString("facts")).path("version").asText(null));
    }

    static SuppliedValue supplied(ResultSet row) throws SQLException {
        return new SuppliedValue(
                row.getString("path"),
                Json.read(row.getString("value")),
                row.getString("by_whom"),
                Objects.requireNonNull(Sql.instant(row, "at")),
                row.getObject("task_id", UUID.class));
    }

    static AuditEntry audit(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("seq"),
                Objects.requireNonNull(Sql.instant(row, "at")),
                row.getString("actor"),
                row.getString("action"),
                null,
                null,
                Json.read(row.getString("facts")),
                row.getString("hash"),
                row.getString("previous"));
    }
}
