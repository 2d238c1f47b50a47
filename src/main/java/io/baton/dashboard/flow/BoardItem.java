package io.baton.dashboard.flow;

import io.baton.handoff.HandoffState;
import io.baton.platform.Sql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A handoff on the board, as it is stored; the last four from the facts beside it, null where they are not known. */
record BoardItem(
        UUID id,
        String type,
        String title,
        HandoffState state,
        @Nullable String owner,
        @Nullable String waitingFor,
        @Nullable String failure,
        Instant opened,
        @Nullable Instant ended,
        @Nullable String region,
        @Nullable String practice,
        @Nullable BigDecimal price,
        @Nullable String currency) {

    static final String COLUMNS = "h.id, h.type, h.title, h.state, h.owner_role, h.waiting_for, h.failure_code,"
            + " h.opened_at, h.finished_at, f.region, f.practice, f.price, f.currency";

    static BoardItem read(ResultSet row) throws SQLException {
        return new BoardItem(
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getString("title"),
                HandoffState.valueOf(row.getString("state")),
                row.getString("owner_role"),
                row.getString("waiting_for"),
                row.getString("failure_code"),
                Objects.requireNonNull(Sql.instant(row, "opened_at")),
                Sql.instant(row, "finished_at"),
                row.getString("region"),
                row.getString("practice"),
                row.getBigDecimal("price"),
                row.getString("currency"));
    }
}
