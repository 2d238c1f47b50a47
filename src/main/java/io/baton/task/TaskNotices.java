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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The tasks whose owners were not told yet. A notice that could not be sent stays here and is tried again, so
 * that no task waits unseen; a crash between sending and noting it sends it twice, under the same key.
 */
@Singleton
@Named("taskNotices")
@Unremovable
@RegisterForReflection
public class TaskNotices {

    private static final String UNTOLD = """
        select t.id, t.kind, t.gate, t.owner_role, t.title, t.due_at, t.business_key, cast(t.problems as text) problems
        from tasks t where t.notified_at is null and t.state = 'OPEN' order by t.opened_at limit 50
        """;

    private final DataSource store;
    private final NoticeConfig config;
    private final Clock clock;

    public TaskNotices(DataSource store, NoticeConfig config, Clock clock) {
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    /** A notice for each, JSON, oldest task first; at most 50 at a time. */
    public List<String> next() {
        return Sql.once(store, c -> Sql.query(c, UNTOLD, this::notice));
    }

    /** Notes that the owners of a task were told; takes its id. */
    public void told(String task) {
        UUID id = UUID.fromString(task);
        Sql.once(store, c -> Sql.update(c, "update tasks set notified_at = ? where id = ?", clock.instant(), id));
    }

    private String notice(ResultSet row) throws SQLException {
        String id = row.getString("id");
        String owner = row.getString("owner_role");
        ObjectNode notice = Json.MAPPER.createObjectNode();
        notice.put("task", id);
        notice.put("key", id + "/opened");
        notice.put("kind", row.getString("kind"));
        notice.put("title", row.getString("title"));
        notice.put("owner", owner);
        notice.putArray("to").add(config.to().getOrDefault(owner, owner + "@" + config.domain()));
        notice.put("engagement", row.getString("business_key"));
        notice.put("due", Objects.requireNonNull(Sql.instant(row, "due_at")).toString());
        notice.put("url", config.address() + "/api/v1/tasks/" + id);
        notice.set("problems", Json.read(row.getString("problems")));
        return Json.write(notice);
    }
}
