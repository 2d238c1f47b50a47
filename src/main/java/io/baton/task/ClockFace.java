package io.baton.task;

import io.baton.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the clock of an open task stands.
 *
 * @param level       how often it was escalated
 * @param escalatedTo to which roles, in that order
 * @param remindedAt  null while nobody was reminded
 * @param escalatedAt when the last of those roles was asked; null while there is none
 */
record ClockFace(
        UUID task,
        UUID handoff,
        String handoffType,
        String gate,
        String owner,
        Instant openedAt,
        Instant dueAt,
        int level,
        List<String> escalatedTo,
        @Nullable Instant remindedAt,
        @Nullable Instant escalatedAt) {

    static final String COLUMNS = "id, handoff_id, handoff_type, gate, owner_role, opened_at, due_at, level, "
            + "escalated_to, reminded_at, escalated_at";

    static ClockFace read(ResultSet row) throws SQLException {
        return new ClockFace(
                row.getObject("id", UUID.class),
                row.getObject("handoff_id", UUID.class),
                row.getString("handoff_type"),
                row.getString("gate"),
                row.getString("owner_role"),
                Objects.requireNonNull(Sql.instant(row, "opened_at")),
                Objects.requireNonNull(Sql.instant(row, "due_at")),
                row.getInt("level"),
                List.of((String[]) row.getArray("escalated_to").getArray()),
                Sql.instant(row, "reminded_at"),
                Sql.instant(row, "escalated_at"));
    }

    /** The role that was asked last. */
    String lastAsked() {
        return escalatedTo.isEmpty() ? owner : escalatedTo.get(escalatedTo.size() - 1);
    }

    /** Whether its clock has done nothing yet. */
    boolean isFresh() {
        return level == 0 && remindedAt == null;
    }

    ClockFace after(Nudge nudge, Instant now) {
        if (!nudge.isEscalation()) {
            return new ClockFace(
                    task, handoff, handoffType, gate, owner, openedAt, dueAt, level, escalatedTo, now, escalatedAt);
        }
        List<String> asked = new ArrayList<>(escalatedTo);
        asked.add(nudge.role());
        return new ClockFace(
                task, handoff, handoffType, gate, owner, openedAt, dueAt, level + 1, asked, remindedAt, now);
    }
}
