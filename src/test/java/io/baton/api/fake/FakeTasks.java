package io.baton.api.fake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.baton.api.TaskDesk;
import io.baton.api.TaskView;
import io.baton.api.TaskView.State;
import io.baton.api.Window;
import io.baton.handoff.Ask;
import io.baton.handoff.Problem;
import io.baton.platform.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A desk with one open task of each kind, in memory. */
@Alternative
@ApplicationScoped
public class FakeTasks implements TaskDesk {

    public static final UUID MISSING = UUID.fromString("00000000-0000-4000-8000-0000000000a1");
    public static final UUID APPROVAL = UUID.fromString("00000000-0000-4000-8000-0000000000a2");
    public static final UUID EXCEPTION = UUID.fromString("00000000-0000-4000-8000-0000000000a3");
    public static final UUID REVIEW = UUID.fromString("00000000-0000-4000-8000-0000000000a4");

    private static final Instant AT = Instant.parse("2026-11-24T09:00:00Z");

    private static final List<TaskView.Told> TOLD = List.of(
            new TaskView.Told("mail", "OPENED", "contract-operations", "SENT", 1, AT, null, null),
            new TaskView.Told(
                    "slack",
                    "OPENED",
                    "contract-operations",
                    "WAITING",
                    3,
                    null,
                    AT.plusSeconds(80),
                    "SLACK_THROTTLED"));

    private final Map<UUID, TaskView> tasks = new LinkedHashMap<>();
    private final List<Completion> completions = new ArrayList<>();

    public FakeTasks() {
        reset();
    }

    public final synchronized void reset() {
        completions.clear();
        tasks.put(MISSING, missingData(3));
        tasks.put(APPROVAL, task(APPROVAL, Ask.Kind.APPROVAL, "delivery-lead", List.of()));
        tasks.put(EXCEPTION, task(EXCEPTION, Ask.Kind.EXCEPTION, "billing", List.of()));
        tasks.put(REVIEW, review());
    }

    public synchronized List<Completion> completions() {
        return List.copyOf(completions);
    }

    @Override
    public synchronized List<TaskView> list(Query query, Window window) {
        return tasks.values().stream()
                .filter(task -> query.role() == null || query.role().equals(task.owner()))
                .filter(task -> query.state() == null || query.state() == task.state())
                .filter(task -> query.handoff() == null || query.handoff().equals(task.handoff()))
                .limit(window.limit())
                .toList();
    }

    @Override
    public synchronized Optional<TaskView> find(UUID id) {
        return Optional.ofNullable(tasks.get(id));
    }

    @Override
    public synchronized Answer complete(Completion completion) {
        TaskView task = find(completion.task()).orElseThrow();
        if (task.version() != completion.version() || task.state() != State.OPEN) {
            return new Answer.TooLate(task);
        }
        if ("same person".equals(completion.comment())) {
            return new Answer.Refused(
                    "Whoever proposed may not approve.", List.of(FieldError.at("/outcome", "needs another person")));
        }
        completions.add(completion);
        TaskView done = settled(task, completion);
        tasks.put(task.id(), done);
        return new Answer.Done(done);
    }

    /** As if somebody had claimed it before. */
    public synchronized void claimedBy(UUID id, String person) {
        tasks.put(id, with(tasks.get(id), person));
    }

    /** As if its handoff waited for a system. */
    public synchronized void standsStill(UUID id) {
        TaskView task = find(id).orElseThrow();
        tasks.put(
                id,
                copy(
                        task,
                        AT,
                        task.version(),
                        task.state(),
                        task.assignee(),
                        task.comments(),
                        task.attachments(),
                        null));
    }

    @Override
    public synchronized Answer claim(Act act, boolean takeOver) {
        TaskView task = find(act.task()).orElseThrow();
        if (task.version() != act.version()) {
            return new Answer.TooLate(task);
        }
        if (task.assignee() != null && !takeOver) {
            return new Answer.Claimed(task);
        }
        return kept(with(task, act.by()));
    }

    @Override
    public synchronized Answer release(Act act) {
        return kept(with(find(act.task()).orElseThrow(), null));
    }

    @Override
    public synchronized Answer comment(Act act, String text) {
        TaskView task = find(act.task()).orElseThrow();
        if (task.version() != act.version()) {
            return new Answer.TooLate(task);
        }
        return kept(with(task, List.of(new TaskView.Comment(text, act.by(), AT)), task.attachments()));
    }

    @Override
    public synchronized Answer attach(Act act, String label, URI url) {
        TaskView task = find(act.task()).orElseThrow();
        TaskView.Attachment attachment = new TaskView.Attachment(label, url.toString(), act.by(), AT);
        return kept(with(task, task.comments(), List.of(attachment)));
    }

    private Answer kept(TaskView task) {
        tasks.put(task.id(), task);
        return new Answer.Done(task);
    }

    static TaskView missingData(int version) {
        Problem problem = new Problem(
                "customer.billTo.country",
                "Billing country",
                Problem.Kind.MISSING,
                "The invoice needs it.",
                "contract-operations");
        TaskView task = task(MISSING, Ask.Kind.MISSING_DATA, "contract-operations", List.of(problem));
        return at(task, version, State.OPEN, null);
    }

    private static TaskView review() {
        Problem problem = new Problem(
                "contract.billing.paymentDays",
                "Payment days",
                Problem.Kind.UNCONFIRMED,
                "It is unusually long.",
                "delivery-lead");
        return task(REVIEW, Ask.Kind.REVIEW, "delivery-lead", List.of(problem));
    }

    private static TaskView task(UUID id, Ask.Kind kind, String owner, List<Problem> problems) {
        return new TaskView(
                id,
                3,
                FakeHandoffs.id(5),
                "sales-to-delivery",
                "deal-5",
                kind,
                "commercial-terms",
                owner,
                "Something to do",
                problems,
                JsonNodeFactory.instance.objectNode().put("Margin", "12"),
                State.OPEN,
                AT,
                null,
                null,
                null,
                0,
                List.of(),
                List.of(),
                List.of(),
                TOLD,
                null);
    }

    private static TaskView settled(TaskView task, Completion how) {
        return at(
                task,
                task.version() + 1,
                State.DONE,
                new TaskView.Settlement(how.outcome(), how.by(), AT, how.comment()));
    }

    private static TaskView at(TaskView task, int version, State state, TaskView.@Nullable Settlement settled) {
        return copy(task, version, state, task.assignee(), task.comments(), task.attachments(), settled);
    }

    private static TaskView with(TaskView task, @Nullable String assignee) {
        int version = task.version() + 1;
        return copy(task, version, task.state(), assignee, task.comments(), task.attachments(), null);
    }

    private static TaskView with(
            TaskView task, List<TaskView.Comment> comments, List<TaskView.Attachment> attachments) {
        return copy(task, task.version(), task.state(), task.assignee(), comments, attachments, null);
    }

    private static TaskView copy(
            TaskView task,
            int version,
            State state,
            @Nullable String assignee,
            List<TaskView.Comment> comments,
            List<TaskView.Attachment> attachments,
            TaskView.@Nullable Settlement settled) {
        return copy(task, task.standsSince(), version, state, assignee, comments, attachments, settled);
    }

    private static TaskView copy(
            TaskView task,
            @Nullable Instant standsSince,
            int version,
            State state,
            @Nullable String assignee,
            List<TaskView.Comment> comments,
            List<TaskView.Attachment> attachments,
            TaskView.@Nullable Settlement settled) {
        return new TaskView(
                task.id(),
                version,
                task.handoff(),
                task.handoffType(),
                task.key(),
                task.kind(),
                task.gate(),
                task.owner(),
                task.title(),
                task.problems(),
                task.facts(),
                state,
                task.openedAt(),
                task.due(),
                standsSince,
                assignee,
                task.level(),
                task.escalatedTo(),
                comments,
                attachments,
                task.notices(),
                settled);
    }
}
