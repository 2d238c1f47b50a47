package io.baton.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.platform.Json;
import io.baton.platform.Sql;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What nobody was told of yet: tasks that were opened, reminded of or escalated and are still open. A notice that could
 * not be sent stays here and is tried again, so that no task waits unseen; a crash between sending and noting it sends
 * it twice, under the same key.
 */
@Singleton
@Named("taskNotices")
@Unremovable
@RegisterForReflection
public class TaskNotices {

    private static final String OPENED = "opened";

    private static final String UNTOLD = """
        select u.*, t.kind, t.gate, t.owner_role, t.title, t.due_at, t.business_key, cast(t.problems as text) problems
        from (
          select id as task, 'OPENED' as event, 'opened' as name, 0 as level, owner_role as to_role, opened_at as at
          from tasks where notified_at is null and state = 'OPEN'
          union all
          select task_id, kind, lower(kind) || '-' || level, level, to_role, at from task_nudges where told_at is null) u
        join tasks t on t.id = u.task and t.state = 'OPEN'
        order by u.at limit 50
        """;

    private static final String TOLD_OF_NUDGE =
            "update task_nudges set told_at = ? where task_id = ? and lower(kind) || '-' || level = ?";

    private final DataSource store;
    private final NoticeConfig config;
    private final Clock clock;

    public TaskNotices(DataSource store, NoticeConfig config, Clock clock) {
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    /** A notice for each, JSON, the oldest first; at most 50 at a time. */
    public List<String> next() {
        return Sql.once(store, c -> Sql.query(c, UNTOLD, this::notice));
    }

    /** Notes that a notice went out; takes its key. */
    public void told(String key) {
        String[] parts = key.split("/", 2);
        UUID task = UUID.fromString(parts[0]);
        if (parts[1].equals(OPENED)) {
            Sql.once(store, c -> Sql.update(c, "update tasks set notified_at = ? where id = ?", clock.instant(), task));
        } else {
            Sql.once(store, c -> Sql.update(c, TOLD_OF_NUDGE, clock.instant(), task, parts[1]));
        }
    }

    private String notice(ResultSet row) throws SQLException {
        String task = row.getString("task");
        ObjectNode notice = Json.MAPPER.createObjectNode();
        notice.put("task", task);
        notice.put("key", task + "/" + row.getString("name"));
        notice.put("event", row.getString("event"));
        notice.put("level", row.getInt("level"));
        notice.put("kind", row.getString("kind"));
        notice.put("title", row.getString("title"));
        notice.put("owner", row.getString("owner_role"));
        notice.put("asked", row.getString("to_role"));
        addresses(row).forEach(notice.putArray("to")::add);
        notice.put("engagement", row.getString("business_key"));
        notice.put("due", Objects.requireNonNull(Sql.instant(row, "due_at")).toString());
        notice.put("url", config.address() + "/work/" + task);
        notice.set("problems", Json.read(row.getString("problems")));
        return Json.write(notice);
    }

    /** Whoever is asked now and, that they know of it, the owner. */
    private Set<String> addresses(ResultSet row) throws SQLException {
        Set<String> addresses = new LinkedHashSet<>();
        for (String role : List.of(row.getString("to_role"), row.getString("owner_role"))) {
            addresses.add(config.to().getOrDefault(role, role + "@" + config.domain()));
        }
        return addresses;
    }
}
