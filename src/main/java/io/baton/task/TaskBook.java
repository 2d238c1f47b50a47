package io.baton.task;

import io.baton.handoff.Ask;
import io.baton.handoff.AskBook;
import io.baton.handoff.Claim;
import io.baton.handoff.HandoffId;
import io.baton.platform.Ids;
import io.baton.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the tasks of a handoff in step with what its gates ask. The same thing is asked of a role once: an open task
 * stays, with its problems brought up to date, except that an approval whose facts and a review whose values changed is
 * asked anew.
 */
@ApplicationScoped
public class TaskBook implements AskBook {

    private static final String OPEN_ONES =
            "select " + OpenTask.COLUMNS + " from tasks where handoff_id = ? and state = 'OPEN' order by id for update";

    private static final String INSERT = """
        insert into tasks (id, handoff_id, handoff_type, business_key, kind, gate, owner_role, title,
          problems, facts, facts_digest, opened_at, due_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)
        """;

    private static final String UPDATE = """
        update tasks set title = ?, problems = ?::jsonb, facts = ?::jsonb, facts_digest = ?, version = version + 1
        where id = ? and (title, problems, facts) is distinct from (?, ?::jsonb, ?::jsonb)
        """;

    private static final String CLOSE = """
        update tasks set state = ?, outcome = ?, completed_at = ?, version = version + 1 where id = ?
        """;

    private static final String CLOSE_ALL = """
        update tasks set state = 'CANCELLED', outcome = 'HANDOFF_ENDED', completed_at = ?, version = version + 1
        where handoff_id = ? and state = 'OPEN'
        """;

    private static final String CLOSE_EXCEPTION = """
        update tasks set state = 'SETTLED', outcome = 'NO_LONGER_ASKED', completed_at = ?, version = version + 1
        where handoff_id = ? and gate = ? and kind = 'EXCEPTION' and state = 'OPEN'
        """;

    private final Ids ids;

    public TaskBook(Ids ids) {
        this.ids = ids;
    }

    @Override
    public void reconcile(Connection connection, Claim claim, List<Ask> asks, Instant now) throws SQLException {
        List<OpenTask> open = new ArrayList<>(
                Sql.query(connection, OPEN_ONES, OpenTask::read, claim.id().value()));
        List<Asked> fresh = new ArrayList<>();
        for (Ask ask : asks) {
            Asked asked = Asked.of(ask);
            Optional<OpenTask> same =
                    open.stream().filter(task -> task.answers(ask)).findFirst();
            if (same.isPresent() && stillCounts(same.get(), asked)) {
                update(connection, same.get(), asked);
                open.remove(same.get());
            } else if (fresh.stream().noneMatch(other -> isSame(other.ask(), ask))) {
                fresh.add(asked);
            }
        }
        for (OpenTask task : open) {
            boolean anew = fresh.stream().anyMatch(asked -> task.answers(asked.ask()));
            String outcome = anew ? "FACTS_CHANGED" : "NO_LONGER_ASKED";
            Sql.update(connection, CLOSE, TaskState.SETTLED.name(), outcome, now, task.id());
        }
        for (Asked asked : fresh) {
            insert(connection, claim, asked, now);
        }
    }

    @Override
    public void settleException(Connection connection, HandoffId id, String step, Instant now) throws SQLException {
        Sql.update(connection, CLOSE_EXCEPTION, now, id.value(), step);
    }

    @Override
    public void settleAll(Connection connection, HandoffId id, Instant now) throws SQLException {
        Sql.update(connection, CLOSE_ALL, now, id.value());
    }

    private static boolean stillCounts(OpenTask task, Asked asked) {
        boolean bound = task.kind() == Ask.Kind.APPROVAL || task.kind() == Ask.Kind.REVIEW;
        return !bound || task.factsDigest().equals(asked.factsDigest());
    }

    private static boolean isSame(Ask one, Ask other) {
        return one.kind() == other.kind()
                && one.gate().equals(other.gate())
                && one.owner().equals(other.owner());
    }

    private static void update(Connection connection, OpenTask task, Asked asked) throws SQLException {
        String title = Storable.text(asked.ask().title());
        String problems = asked.problems();
        String facts = asked.facts();
        Sql.update(connection, UPDATE, title, problems, facts, asked.factsDigest(), task.id(), title, problems, facts);
    }

    private void insert(Connection connection, Claim claim, Asked asked, Instant now) throws SQLException {
        Ask ask = asked.ask();
        Sql.update(
                connection,
                INSERT,
                ids.next(),
                claim.id().value(),
                claim.type(),
                claim.key(),
                ask.kind().name(),
                ask.gate(),
                ask.owner(),
                Storable.text(ask.title()),
                asked.problems(),
                asked.facts(),
                asked.factsDigest(),
                now,
                ask.due());
    }
}
