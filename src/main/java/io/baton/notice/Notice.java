package io.baton.notice;

import io.baton.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What one channel is to tell about one task.
 *
 * @param name     the task's news: {@code opened}, {@code reminder-0}, {@code escalation-1}
 * @param event    the same without its level: {@code OPENED}, {@code REMINDER}, {@code ESCALATION}
 * @param to       the role that is asked now
 * @param owner    the role that the task is for
 * @param problems what is missing or wrong, JSON
 */
record Notice(
        UUID task,
        String name,
        String channel,
        String event,
        int level,
        String to,
        String owner,
        String handoffType,
        String kind,
        String title,
        String engagement,
        Instant due,
        String problems) {

    static final String COLUMNS = "n.task_id, n.name, n.channel, n.event, n.level, n.to_role, n.owner_role, "
            + "t.handoff_type, t.kind, t.title, t.business_key, t.due_at task_due_at, cast(t.problems as text) problems";

    /** The people of one message. */
    record Audience(String channel, String to, String owner) {}

    static Notice read(ResultSet row) throws SQLException {
        return new Notice(
                row.getObject("task_id", UUID.class),
                row.getString("name"),
                row.getString("channel"),
                row.getString("event"),
                row.getInt("level"),
                row.getString("to_role"),
                row.getString("owner_role"),
                row.getString("handoff_type"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("business_key"),
                Objects.requireNonNull(Sql.instant(row, "task_due_at")),
                row.getString("problems"));
    }

    /** By which it is known again, in any channel. */
    String key() {
        return task + "/" + name;
    }

    Audience audience() {
        return new Audience(channel, to, owner);
    }
}
