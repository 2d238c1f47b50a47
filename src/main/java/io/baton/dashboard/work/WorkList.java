package io.baton.dashboard.work;

import io.baton.dashboard.Visitor;
import io.baton.handoff.Ask;
import io.baton.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The open tasks that somebody may settle, the most urgent first. */
@ApplicationScoped
public class WorkList {

    private static final String MINE = """
        select t.id, t.kind, t.owner_role, t.title, t.handoff_type, t.due_at, t.stands_since, t.assignee, h.title deal,
          coalesce(t.problems -> 0 ->> 'reason', h.failure_message) reason
        from tasks t join handoffs h on h.id = t.handoff_id
        where t.state = 'OPEN' and (t.owner_role = any(?::varchar[])
          or t.escalated_to && ?::varchar[] or (? and t.kind = 'EXCEPTION'))
        order by t.due_at, t.id limit ?
        """;

    private static final int AHEAD = 50;

    private final DataSource store;

    public WorkList(DataSource store) {
        this.store = store;
    }

    /** At most that many; operators find the exceptions of all roles among theirs. */
    List<WorkItem> of(Visitor visitor, int most) {
        return Sql.once(store, c -> {
            Object roles = c.createArrayOf("text", visitor.roles().toArray());
            return Sql.query(c, MINE, WorkList::item, roles, roles, visitor.isOperator(), most);
        });
    }

    /** The most urgent one that nobody else takes care of. */
    Optional<UUID> next(Visitor visitor) {
        return of(visitor, AHEAD).stream()
                .filter(item -> item.assignee() == null || item.assignee().equals(visitor.name()))
                .map(WorkItem::id)
                .findFirst();
    }

    private static WorkItem item(ResultSet row) throws SQLException {
        return new WorkItem(
                row.getObject("id", UUID.class),
                Ask.Kind.valueOf(row.getString("kind")),
                row.getString("owner_role"),
                row.getString("title"),
                row.getString("handoff_type"),
                row.getString("deal"),
                row.getString("reason"),
                row.getString("assignee"),
                Objects.requireNonNull(Sql.instant(row, "due_at")),
                Sql.instant(row, "stands_since"));
    }
}
