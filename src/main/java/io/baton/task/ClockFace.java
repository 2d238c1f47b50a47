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
 * @param standsSince since when it stands still; null while it goes
 * @param countsFrom  where the time of the role that was asked last counts from, since it stood still; null while it never did
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
        @Nullable Instant escalatedAt,
        @Nullable Instant standsSince,
        @Nullable Instant countsFrom) {

    static final String COLUMNS = "id, handoff_id, handoff_type, gate, owner_role, opened_at, due_at, level, "
            + "escalated_to, reminded_at, escalated_at, stands_since, counts_from";

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
                Sql.instant(row, "escalated_at"),
                Sql.instant(row, "stands_since"),
                Sql.instant(row, "counts_from"));
    }

    /** The role that was asked last. */
    String lastAsked() {
        return escalatedTo.isEmpty() ? owner : escalatedTo.get(escalatedTo.size() - 1);
    }

    /** Whether its clock has done nothing yet. */
    boolean isFresh() {
        return level == 0 && remindedAt == null;
    }

    /** Where the time of the role that was asked last counts from. */
    Instant from() {
        if (countsFrom != null) {
            return countsFrom;
        }
        return escalatedAt == null ? openedAt : escalatedAt;
    }

    ClockFace after(Nudge nudge, Instant now) {
        if (!nudge.isEscalation()) {
            return with(dueAt, level, escalatedTo, now, escalatedAt, countsFrom);
        }
        List<String> asked = new ArrayList<>(escalatedTo);
        asked.add(nudge.role());
        return with(dueAt, level + 1, asked, remindedAt, now, null);
    }

    /** As it goes on when it has stood still. */
    ClockFace moved(Instant due, Instant from) {
        return with(due, level, escalatedTo, remindedAt, escalatedAt, from);
    }

    private ClockFace with(
            Instant due,
            int count,
            List<String> asked,
            @Nullable Instant reminded,
            @Nullable Instant escalated,
            @Nullable Instant from) {
        return new ClockFace(
                task, handoff, handoffType, gate, owner, openedAt, due, count, asked, reminded, escalated, null, from);
    }
}
