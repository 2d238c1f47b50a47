package io.baton.task;

import io.baton.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads what was said about a task and laid beside it, in order of time; archived tasks too. */
@ApplicationScoped
public class Remarks {

    private static final String COMMENTS = """
        select id, text, by_whom, at from task_comments where task_id = ?
        union all select id, text, by_whom, at from archived_task_comments where task_id = ? order by id
        """;

    private static final String ATTACHMENTS = """
        select id, label, url, by_whom, at from task_attachments where task_id = ?
        union all select id, label, url, by_whom, at from archived_task_attachments where task_id = ? order by id
        """;

    private final DataSource store;

    public Remarks(DataSource store) {
        this.store = store;
    }

    public List<Comment> comments(UUID task) {
        return Sql.once(store, c -> Sql.query(c, COMMENTS, Remarks::comment, task, task));
    }

    public List<Attachment> attachments(UUID task) {
        return Sql.once(store, c -> Sql.query(c, ATTACHMENTS, Remarks::attachment, task, task));
    }

    private static Comment comment(ResultSet row) throws SQLException {
        return new Comment(row.getString("text"), row.getString("by_whom"), at(row));
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(row.getString("label"), row.getString("url"), row.getString("by_whom"), at(row));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return Objects.requireNonNull(Sql.instant(row, "at"));
    }
}
