package io.baton.notice;

import io.baton.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What became of notices: of one task, and of those that could not be sent. */
@ApplicationScoped
public class NoticeStatus {

    private static final String TOLD = "channel, event, to_role, state, tries, noted_at, sent_at, due_at, trouble";

    private static final String OF_TASK = "select " + TOLD + " from task_notices where task_id = ? union all select "
            + TOLD + " from archived_task_notices where task_id = ? order by noted_at, channel";

    private static final String UNSENT = """
        select channel, count(*) as notices, min(noted_at) as since, max(trouble) as trouble
        from task_notices where state = 'WAITING' and tries > 0 group by channel
        """;

    private final DataSource store;

    NoticeStatus(DataSource store) {
        this.store = store;
    }

    /**
     * A notice by one channel.
     *
     * @param event   {@code OPENED}, {@code REMINDER} or {@code ESCALATION}
     * @param role    who is asked
     * @param state   {@code WAITING}, {@code SENT}, or {@code DROPPED}: nobody had to be told any more
     * @param sentAt  null until it went out
     * @param tryAt   when it is tried next, while it waits
     * @param trouble the code of the last failure, null for none
     */
    public record Told(
            String channel,
            String event,
            String role,
            String state,
            int tries,
            Instant notedAt,
            @Nullable Instant sentAt,
            Instant tryAt,
            @Nullable String trouble) {}

    /**
     * What a channel could not send so far.
     *
     * @param since when the oldest was to be sent first
     */
    public record Unsent(String channel, long notices, Instant since, String trouble) {}

    /** In order of time; of an archived task too. */
    public List<Told> of(UUID task) {
        return Sql.once(store, c -> Sql.query(c, OF_TASK, NoticeStatus::told, task, task));
    }

    /** By channel; nothing of a channel that works. */
    public Map<String, Unsent> unsent() {
        return Sql.once(store, c -> Sql.query(c, UNSENT, NoticeStatus::unsent)).stream()
                .collect(Collectors.toMap(Unsent::channel, Function.identity()));
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                row.getString("channel"),
                row.getString("event"),
                row.getString("to_role"),
                row.getString("state"),
                row.getInt("tries"),
                Objects.requireNonNull(Sql.instant(row, "noted_at")),
                Sql.instant(row, "sent_at"),
                Objects.requireNonNull(Sql.instant(row, "due_at")),
                row.getString("trouble"));
    }

    private static Unsent unsent(ResultSet row) throws SQLException {
        return new Unsent(
                row.getString("channel"),
                row.getLong("notices"),
                Objects.requireNonNull(Sql.instant(row, "since")),
                Objects.toString(row.getString("trouble"), ""));
    }
}
