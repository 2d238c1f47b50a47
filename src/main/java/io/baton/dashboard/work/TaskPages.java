package io.baton.dashboard.work;

import io.baton.api.HandoffDetail;
import io.baton.api.HandoffDetail.SuppliedValue;
import io.baton.api.HandoffReader;
import io.baton.api.HandoffView;
import io.baton.api.TaskRights;
import io.baton.api.TaskView;
import io.baton.dashboard.Frame;
import io.baton.dashboard.Frames;
import io.baton.dashboard.HandoffObjects;
import io.baton.dashboard.HandoffObjects.Origins;
import io.baton.dashboard.Policies;
import io.baton.dashboard.Section;
import io.baton.dashboard.form.FormField;
import io.baton.dashboard.form.Question;
import io.baton.dashboard.form.ShapesInForce;
import io.baton.dashboard.words.Moments;
import io.baton.dashboard.words.Stamp;
import io.baton.dashboard.words.ValueText;
import io.baton.dashboard.words.Words;
import io.baton.dashboard.work.TaskPage.Choice;
import io.baton.dashboard.work.TaskPage.Fact;
import io.baton.dashboard.work.TaskPage.Sourced;
import io.baton.dashboard.work.TaskPage.StandStill;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws up a task's page. */
@ApplicationScoped
public class TaskPages {

    private final HandoffReader handoffs;
    private final HandoffObjects objects;
    private final TaskSheets sheets;
    private final Frames frames;
    private final Policies policies;
    private final ShapesInForce shapes;
    private final Clock clock;

    public TaskPages(
            HandoffReader handoffs,
            HandoffObjects objects,
            TaskSheets sheets,
            Frames frames,
            Policies policies,
            ShapesInForce shapes,
            Clock clock) {
        this.handoffs = handoffs;
        this.objects = objects;
        this.sheets = sheets;
        this.frames = frames;
        this.policies = policies;
        this.shapes = shapes;
        this.clock = clock;
    }

    /** The page as it is now, with a form that far filled in. */
    TaskPage page(TaskView task, TaskForm form, @Nullable String done) {
        Frame frame = frames.around(Section.WORK, task.title());
        Optional<HandoffDetail> handoff = handoffs.find(task.handoff());
        boolean open = task.state() == TaskView.State.OPEN;
        List<FormField> fields = FormField.of(sheets.questions(task.id()), shapes.now(), form.entries(), form.faults());
        boolean mine = open && TaskRights.maySettle(task, frame.visitor().roles());
        boolean enterable = fields.stream().anyMatch(field -> !field.closed());
        List<Choice> answers = mine ? Answers.of(task, enterable) : List.of();
        Instant due = open ? task.due() : null;
        return new TaskPage(
                frame,
                task,
                handoff.map(detail -> detail.handoff().title()).orElse(task.key()),
                Kinds.of(task.kind()),
                policies.gate(task.handoffType(), task.gate()),
                policies.role(task.owner()),
                due == null ? null : due(task, due),
                due == null ? null : Stamp.of(due),
                standStill(task, handoff),
                sourced(task, handoff, fields),
                facts(task),
                answers,
                answers.stream().anyMatch(answer -> answer.outcome().needsComment()),
                form.entries().typed().getOrDefault("comment", ""),
                Between.of(
                        task,
                        mine || (open && frame.visitor().isOperator()),
                        frame.visitor(),
                        policies,
                        form.entries()),
                Telling.of(task, policies),
                !form.faults().isEmpty(),
                form.trouble(),
                open ? null : Answers.closed(task),
                done);
    }

    /** By its clock: while that stands still, a task is no later than it was. */
    private String due(TaskView task, Instant due) {
        return new Moments(Objects.requireNonNullElse(task.standsSince(), clock.instant())).due(due);
    }

    private @Nullable StandStill standStill(TaskView task, Optional<HandoffDetail> handoff) {
        Instant since = task.standsSince();
        if (since == null || task.state() != TaskView.State.OPEN) {
            return null;
        }
        String systems = handoff.map(detail -> systems(detail.handoff())).orElse("");
        return new StandStill(systems.isEmpty() ? "a system" : Words.of(systems), Stamp.of(since));
    }

    /** Those that the step calls at which the handoff waits; empty text for none. */
    private String systems(HandoffView handoff) {
        String step = handoff.waitingFor();
        return step == null ? "" : objects.systems(handoff.type(), step);
    }

    private List<Sourced> sourced(TaskView task, Optional<HandoffDetail> handoff, List<FormField> fields) {
        Origins origins = fields.isEmpty() ? path -> Optional.empty() : objects.origins(task.handoff());
        return fields.stream().map(field -> sourced(handoff, origins, field)).toList();
    }

    private static Sourced sourced(Optional<HandoffDetail> handoff, Origins origins, FormField field) {
        boolean nothing =
                field.question().missing() || field.question().present().isMissingNode();
        return new Sourced(field, nothing ? null : source(handoff, origins, field.question()));
    }

    private static @Nullable String source(Optional<HandoffDetail> handoff, Origins origins, Question question) {
        Optional<SuppliedValue> person = handoff.stream()
                .flatMap(detail -> detail.supplied().stream())
                .filter(value ->
                        value.path().equals(question.path()) && value.value().equals(question.present()))
                .reduce((earlier, later) -> later);
        if (person.isPresent()) {
            return "supplied by " + person.get().by() + ", "
                    + Stamp.of(person.get().at()).text();
        }
        return origins.of(question.path())
                .map(origin ->
                        (origin.systems().isEmpty() ? Words.of(origin.step()) : "from " + Words.of(origin.systems()))
                                + ", read " + Stamp.of(origin.at()).text())
                .orElse(null);
    }

    /** In the order of the policy, which the store does not keep; what the policy names no more comes last. */
    private List<Fact> facts(TaskView task) {
        List<String> order = new ArrayList<>(policies.facts(task.handoffType(), task.gate()));
        task.facts().fieldNames().forEachRemaining(label -> {
            if (!order.contains(label)) {
                order.add(label);
            }
        });
        return order.stream()
                .filter(label -> task.facts().has(label))
                .map(label ->
                        new Fact(Words.capital(label), ValueText.of(task.facts().path(label))))
                .toList();
    }
}
