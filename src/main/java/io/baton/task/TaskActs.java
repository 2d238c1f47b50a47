package io.baton.task;

import io.baton.handoff.Facts;
import io.baton.platform.Sql;
import io.baton.task.Answer.Code;
import io.baton.task.Answer.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Claims, releases and annotates open tasks, each in one transaction with its row in the handoff's audit trail. Who has
 * a task changes its version, so that nobody goes on unawares; what is said beside it does not, so that an answer that
 * is being typed stays good. Thread-safe.
 */
@ApplicationScoped
public class TaskActs {

    private static final String LOCK = "select " + OpenTask.COLUMNS + " from tasks where id = ? for update";
    private static final String ASSIGN = "update tasks set assignee = ?, version = version + 1 where id = ?";

    private static final String COMMENT =
            "insert into task_comments (handoff_id, task_id, text, by_whom, at) values (?, ?, ?, ?, ?)";

    private static final String ATTACH =
            "insert into task_attachments (handoff_id, task_id, label, url, by_whom, at) values (?, ?, ?, ?, ?, ?)";

    private final DataSource store;
    private final Resume resume;
    private final Clock clock;

    public TaskActs(DataSource store, Resume resume, Clock clock) {
        this.store = store;
        this.resume = resume;
        this.clock = clock;
    }

    @FunctionalInterface
    private interface Work {
        Answer on(Connection c, OpenTask task) throws SQLException;
    }

    /** Makes the person the assignee; refused while another is, unless it is taken over. Claiming one's own changes nothing. */
    public Answer claim(Act act, boolean takeOver) {
        return onOpen(act, (c, task) -> {
            if (task.isWithAnother(act.by()) && !takeOver) {
                return claimed(task);
            }
            return task.isWith(act.by()) ? done(task) : assign(c, task, act, act.by());
        });
    }

    /** Leaves the task to whoever holds its role. Releasing what nobody has changes nothing. */
    public Answer release(Act act) {
        return onOpen(act, (c, task) -> {
            if (task.isWithAnother(act.by())) {
                return claimed(task);
            }
            return task.isWith(act.by()) ? assign(c, task, act, null) : done(task);
        });
    }

    /** Adds a comment; it stays when the task is closed. */
    public Answer comment(Act act, String text) {
        return onOpen(act, (c, task) -> {
            Sql.update(c, COMMENT, task.handoff(), task.id(), Storable.text(text), act.by(), clock.instant());
            return noted(c, task, act, "task-commented");
        });
    }

    /** Lays a link to a document beside the task; nobody ever opens it but people. */
    public Answer attach(Act act, String label, URI url) {
        return onOpen(act, (c, task) -> {
            String named = Storable.text(label);
            Sql.update(c, ATTACH, task.handoff(), task.id(), named, url.toString(), act.by(), clock.instant());
            return noted(c, task, act, "task-attached");
        });
    }

    private Answer onOpen(Act act, Work work) {
        return Sql.inTransaction(store, c -> {
            Optional<OpenTask> found = held(c, act.task());
            if (found.isEmpty()) {
                return refused(Code.TASK_UNKNOWN, "There is no task " + act.task() + ".");
            }
            OpenTask task = found.get();
            if (!task.isOpen()) {
                return refused(Code.TASK_NOT_OPEN, "The task is closed already; look at it again.");
            }
            return task.version() == act.version()
                    ? work.on(c, task)
                    : refused(Code.TASK_CHANGED, "The task has changed since you saw it; look at it again.");
        });
    }

    private Optional<OpenTask> held(Connection c, UUID id) throws SQLException {
        List<UUID> handoff = Sql.query(c, OpenTask.HANDOFF, row -> row.getObject(1, UUID.class), id);
        if (handoff.isEmpty()) {
            return Optional.empty();
        }
        resume.hold(c, handoff.get(0));
        return Sql.query(c, LOCK, OpenTask::read, id).stream().findFirst();
    }

    private Answer assign(Connection c, OpenTask task, Act act, @Nullable String assignee) throws SQLException {
        Sql.update(c, ASSIGN, assignee, task.id());
        String claimed = task.assignee() == null ? "task-claimed" : "task-taken-over";
        return noted(c, task, act, assignee == null ? "task-released" : claimed);
    }

    private Answer noted(Connection c, OpenTask task, Act act, String action) throws SQLException {
        String reason = Objects.requireNonNullElse(act.reason(), "");
        resume.noted(c, task.handoff(), act.by(), action, facts(task, reason));
        return done(task);
    }

    private static String facts(OpenTask task, String reason) {
        return reason.isEmpty()
                ? Facts.of("task", task.id().toString(), "gate", task.gate())
                : Facts.of("task", task.id().toString(), "gate", task.gate(), "reason", Storable.text(reason));
    }

    static Refused claimed(OpenTask task) {
        return refused(Code.TASK_CLAIMED, task.assignee() + " has claimed the task; take it over or ask them.");
    }

    private static Answer done(OpenTask task) {
        return new Answer.Done(task.id(), task.handoff(), false);
    }

    private static Refused refused(Code code, String detail) {
        return new Refused(code, detail, List.of());
    }
}
