package io.baton.insight;

import io.baton.handoff.HandoffState;
import io.baton.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one ended handoff took.
 *
 * @param slaAt   when it should have ended; null when nothing was defined for it
 * @param people  time it waited on people
 * @param systems time it waited on systems
 * @param working the rest of its time
 */
public record Measured(
        UUID handoff,
        String type,
        HandoffState state,
        Instant openedAt,
        Instant finishedAt,
        @Nullable Instant slaAt,
        Duration people,
        Duration systems,
        Duration working) {

    /** From its opening to its end. */
    public Duration cycle() {
        return people.plus(systems).plus(working);
    }

    /** Whether it ended after its service level. */
    public boolean late() {
        return slaAt != null && finishedAt.isAfter(slaAt);
    }

    static Measured read(ResultSet row) throws SQLException {
        return new Measured(
                row.getObject("handoff_id", UUID.class),
                row.getString("type"),
                HandoffState.valueOf(row.getString("state")),
                Objects.requireNonNull(Sql.instant(row, "opened_at")),
                Objects.requireNonNull(Sql.instant(row, "finished_at")),
                Sql.instant(row, "sla_at"),
                Duration.ofMillis(row.getLong("people_millis")),
                Duration.ofMillis(row.getLong("systems_millis")),
                Duration.ofMillis(row.getLong("working_millis")));
    }
}
