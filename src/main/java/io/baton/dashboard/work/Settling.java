package io.baton.dashboard.work;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.api.Outcome;
import io.baton.api.TaskDesk;
import io.baton.api.TaskView;
import io.baton.dashboard.Visitor;
import io.baton.dashboard.form.Entries;
import io.baton.dashboard.form.FormReading;
import io.baton.dashboard.form.ShapesInForce;
import io.baton.handoff.Ask;
import io.baton.platform.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Brings a sent form to the desk, the same that the API brings its requests to. */
@ApplicationScoped
public class Settling {

    static final String TAKE_OVER = "takeOver";

    private static final String VALUES = "/values/";
    private static final String CHANGED =
            "You have changed something, so it does not look right as it stood. Save what you changed, or set it back.";
    private static final String UNCHANGED =
            "You have changed nothing. If it is right as it stands, say that it looks right.";
    private static final int MAX_COMMENT = 2000;

    private final TaskDesk desk;
    private final TaskSheets sheets;
    private final ShapesInForce shapes;

    public Settling(TaskDesk desk, TaskSheets sheets, ShapesInForce shapes) {
        this.desk = desk;
        this.sheets = sheets;
        this.shapes = shapes;
    }

    /** Settles the task; when it cannot be, the form as it goes back to the person, with everything they typed. */
    Optional<TaskForm> settle(TaskView task, Outcome outcome, Entries entries, Visitor visitor) {
        String comment = entries.typed().getOrDefault("comment", "").strip();
        if (outcome.needsComment() && comment.isEmpty()) {
            return Optional.of(new TaskForm(entries, Map.of(), "Say why, in a sentence: others will read it."));
        }
        if (comment.length() > MAX_COMMENT) {
            return Optional.of(
                    new TaskForm(entries, Map.of(), "The comment is too long; " + MAX_COMMENT + " characters fit."));
        }
        FormReading reading = read(task, outcome, entries);
        if (!reading.faults().isEmpty()) {
            return Optional.of(new TaskForm(entries, reading.faults(), "Not sent yet: some fields need another look."));
        }
        Optional<String> otherwise = reviewedOtherwise(task, outcome, reading);
        if (otherwise.isPresent()) {
            return Optional.of(new TaskForm(entries, Map.of(), otherwise.get()));
        }
        return brought(task, outcome, reading.values(), comment, entries, visitor);
    }

    private FormReading read(TaskView task, Outcome outcome, Entries entries) {
        return switch (outcome) {
            case SUPPLIED, CONFIRMED ->
                task.kind() == Ask.Kind.REVIEW
                        ? FormReading.ofTouched(sheets.questions(task.id()), shapes.now(), entries)
                        : FormReading.of(sheets.questions(task.id()), shapes.now(), entries);
            case RECHECK, APPROVED, REJECTED, RETRY, CANCEL -> new FormReading(Map.of(), Map.of());
        };
    }

    /** Whoever reviews says one thing with the button and another with the fields: nothing typed may be lost by it. */
    private static Optional<String> reviewedOtherwise(TaskView task, Outcome outcome, FormReading reading) {
        if (task.kind() != Ask.Kind.REVIEW || reading.values().isEmpty() == (outcome == Outcome.CONFIRMED)) {
            return Optional.empty();
        }
        return Optional.of(outcome == Outcome.CONFIRMED ? CHANGED : UNCHANGED);
    }

    private Optional<TaskForm> brought(
            TaskView task,
            Outcome outcome,
            Map<String, JsonNode> values,
            String comment,
            Entries entries,
            Visitor visitor) {
        TaskDesk.Answer answer = desk.complete(new TaskDesk.Completion(
                task.id(),
                version(entries),
                outcome,
                values,
                comment.isEmpty() ? null : comment,
                visitor.name(),
                visitor.roles(),
                entries.typed().containsKey(TAKE_OVER)));
        if (answer instanceof TaskDesk.Answer.Done) {
            return Optional.empty();
        }
        if (answer instanceof TaskDesk.Answer.Refused refused) {
            return Optional.of(refused(refused, entries));
        }
        if (answer instanceof TaskDesk.Answer.Claimed claimed) {
            return Optional.of(new TaskForm(entries, Map.of(), Between.claimed(claimed.now())));
        }
        boolean open = ((TaskDesk.Answer.TooLate) answer).now().state() == TaskView.State.OPEN;
        String trouble = open
                ? "This task has changed while you were at it. What you typed is kept: look at it again, then send it."
                : "Somebody or something was first; nothing of yours was lost, and nothing is left to do here.";
        return Optional.of(new TaskForm(entries, Map.of(), trouble));
    }

    private static TaskForm refused(TaskDesk.Answer.Refused refused, Entries entries) {
        Map<String, String> faults = new LinkedHashMap<>();
        for (FieldError error : refused.errors()) {
            String pointer = Objects.toString(error.pointer(), "");
            if (pointer.startsWith(VALUES)) {
                faults.putIfAbsent(pointer.substring(VALUES.length()), error.detail());
            }
        }
        return new TaskForm(
                entries, faults, faults.isEmpty() ? refused.detail() : "Not sent yet: some fields need another look.");
    }

    /** What is no number was not sent by our form, and is no version of anything. */
    static int version(Entries entries) {
        String version = entries.typed().getOrDefault("version", "");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }
}
