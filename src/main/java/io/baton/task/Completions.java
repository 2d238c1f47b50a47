package io.baton.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.handoff.Ask;
import io.baton.handoff.Facts;
import io.baton.platform.Json;
import io.baton.platform.Sql;
import io.baton.platform.chaos.CrashPoint;
import io.baton.platform.chaos.CrashPoints;
import io.baton.policy.Duties;
import io.baton.task.Answer.Code;
import io.baton.task.Answer.FieldFault;
import io.baton.task.Answer.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Takes people's answers, each in one transaction with what it does to the handoff. Of two people who answer the same
 * task at once, one is done and the other refused. Thread-safe.
 */
@ApplicationScoped
public class Completions {

    // All open tasks of the handoff, so that two people who answer its last two do not both see the other's still open.
    private static final String LOCK = "select " + OpenTask.COLUMNS
            + " from tasks where handoff_id = ? and (state = 'OPEN' or id = ?) order by id for update";

    private static final String COMPLETE = """
        update tasks set state = 'COMPLETED', outcome = ?, supplied = ?::jsonb, facts_digest = ?, comment = ?,
          completed_by = ?, completed_at = ?, version = version + 1 where id = ?
        """;

    private static final String SUPPLY = """
        insert into supplied_values (handoff_id, task_id, path, value, was, by_whom, at)
        values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)
        """;

    private static final String APPROVED_BEFORE = """
        select owner_role from tasks where handoff_id = ? and gate = ? and kind = 'APPROVAL' and state = 'COMPLETED'
          and outcome = 'APPROVED' and facts_digest = ? and completed_by = ?
        """;

    private static final String FACTS = "select facts from tasks where id = ?";

    private final DataSource store;
    private final ValueCheck values;
    private final Duties duties;
    private final Resume resume;
    private final Clock clock;

    public Completions(DataSource store, ValueCheck values, Duties duties, Resume resume, Clock clock) {
        this.store = store;
        this.values = values;
        this.duties = duties;
        this.resume = resume;
        this.clock = clock;
    }

    /** Stores the answer and makes the handoff due where that is all it waited for; or says why not. */
    public Answer complete(Completion completion) {
        return Sql.inTransaction(store, c -> complete(c, completion));
    }

    private Answer complete(Connection c, Completion completion) throws SQLException {
        List<UUID> handoff = Sql.query(c, OpenTask.HANDOFF, row -> row.getObject(1, UUID.class), completion.task());
        if (handoff.isEmpty()) {
            return refused(Code.TASK_UNKNOWN, "There is no task " + completion.task() + ".");
        }
        resume.hold(c, handoff.get(0));
        List<OpenTask> open = Sql.query(c, LOCK, OpenTask::read, handoff.get(0), completion.task());
        OpenTask task = open.stream()
                .filter(each -> each.id().equals(completion.task()))
                .findFirst()
                .orElseThrow();
        Optional<Refused> refusal = refusal(c, task, completion);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        store(c, task, completion);
        if (task.isWithAnother(completion.by())) {
            note(c, task, completion, "task-taken-over");
        }
        note(c, task, completion, "task-answered");
        CrashPoints.reach(CrashPoint.ANSWERING);
        boolean last =
                open.stream().noneMatch(each -> each.isOpen() && !each.id().equals(task.id()));
        return new Answer.Done(task.id(), task.handoff(), resumed(c, task, completion, last));
    }

    private Optional<Refused> refusal(Connection c, OpenTask task, Completion completion) throws SQLException {
        if (!task.isOpen()) {
            return Optional.of(refused(Code.TASK_NOT_OPEN, "The task is closed already; look at it again."));
        }
        if (task.version() != completion.version()) {
            return Optional.of(refused(Code.TASK_CHANGED, "The task has changed since you saw it; look at it again."));
        }
        if (task.isWithAnother(completion.by()) && !completion.takeOver()) {
            return Optional.of(TaskActs.claimed(task));
        }
        if (!completion.outcome().answers(task.kind())) {
            return Optional.of(refused(
                    Code.TASK_WRONG_OUTCOME, completion.outcome() + " does not answer a task of kind " + task.kind()));
        }
        List<FieldFault> faults = values.faults(task, completion);
        if (!faults.isEmpty()) {
            FieldFault first = faults.get(0);
            return Optional.of(new Refused(first.code(), first.path() + " " + first.message() + ".", faults));
        }
        if (completion.outcome() != Outcome.APPROVED) {
            return Optional.empty();
        }
        Optional<Refused> twice = samePerson(c, task, completion);
        return twice.isPresent() ? twice : requester(c, task, completion);
    }

    private Optional<Refused> requester(Connection c, OpenTask task, Completion completion) throws SQLException {
        JsonNode facts = Json.read(
                Sql.query(c, FACTS, row -> row.getString(1), task.id()).get(0));
        Duties.Approving approving =
                new Duties.Approving(task.handoffType(), task.gate(), facts, PeopleBook.of(c, task.handoff()));
        return duties.objection(approving, completion.by()).map(why -> refused(Code.TASK_REQUESTER, why));
    }

    private static Optional<Refused> samePerson(Connection c, OpenTask task, Completion completion)
            throws SQLException {
        boolean twice = !Sql.query(
                        c,
                        APPROVED_BEFORE,
                        row -> row.getString(1),
                        task.handoff(),
                        task.gate(),
                        task.factsDigest(),
                        completion.by())
                .isEmpty();
        return twice
                ? Optional.of(refused(Code.TASK_SAME_PERSON, "You have approved this already for another role."))
                : Optional.empty();
    }

    private static Refused refused(Code code, String detail) {
        return new Refused(code, detail, List.of());
    }

    private void store(Connection c, OpenTask task, Completion completion) throws SQLException {
        Instant now = clock.instant();
        ObjectNode supplied = JsonNodeFactory.instance.objectNode();
        supplied.setAll(completion.values());
        Sql.update(
                c,
                COMPLETE,
                completion.outcome().name(),
                Storable.json(supplied),
                task.digestWith(completion.values()),
                completion.comment() == null ? null : Storable.text(completion.comment()),
                completion.by(),
                now,
                task.id());
        for (Map.Entry<String, JsonNode> each : completion.values().entrySet()) {
            String value = Storable.json(each.getValue());
            String was = Storable.json(was(task, each.getKey()));
            Sql.update(c, SUPPLY, task.handoff(), task.id(), each.getKey(), value, was, completion.by(), now);
        }
    }

    /** Every decision, whatever becomes of the handoff by it; what the person said is not for the trail. */
    private void note(Connection c, OpenTask task, Completion completion, String action) throws SQLException {
        String outcome = completion.outcome().name();
        String id = task.id().toString();
        String facts = Facts.of("task", id, "gate", task.gate(), "owner", task.owner(), "outcome", outcome);
        resume.noted(c, task.handoff(), completion.by(), action, facts);
    }

    private static JsonNode was(OpenTask task, String path) {
        return task.problem(path).map(problem -> problem.get("value")).orElse(NullNode.getInstance());
    }

    /** A decision is shown to its gate at once, whoever else is still asked; values when all are supplied or looked at. */
    private boolean resumed(Connection c, OpenTask task, Completion completion, boolean last) throws SQLException {
        String reason = completion.outcome() + " " + task.gate();
        if (completion.outcome() == Outcome.CANCEL) {
            resume.cancelled(c, task.handoff(), completion.by(), reason);
            return true;
        }
        boolean decides = task.kind() == Ask.Kind.APPROVAL || task.kind() == Ask.Kind.EXCEPTION;
        boolean due = last || decides;
        if (due) {
            resume.tasksSettled(c, task.handoff(), completion.by(), reason);
        }
        return due;
    }
}
