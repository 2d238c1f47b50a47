package io.baton.api.v1;

import io.baton.api.TaskDesk;
import io.baton.api.TaskDesk.Act;
import io.baton.api.TaskView;
import io.baton.api.idempotency.Answer;
import io.baton.api.intake.Delivery;
import io.baton.api.json.Fields;
import io.baton.platform.problem.StandardProblems;
import io.baton.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks who does what with a task short of settling it, and brings it to the desk. */
@ApplicationScoped
public class TaskActs {

    private static final int MAX_TEXT = 2000;
    private static final int MAX_LABEL = 200;

    private final TaskDesk desk;
    private final JsonBodies bodies;
    private final TaskAnswers answers;
    private final Surroundings around;

    public TaskActs(TaskDesk desk, JsonBodies bodies, TaskAnswers answers, Surroundings around) {
        this.desk = desk;
        this.bodies = bodies;
        this.answers = answers;
        this.around = around;
    }

    Answer claim(UUID id, Delivery delivery) {
        Fields fields = Fields.of(bodies.of(delivery));
        Completions.requireSettler(task(id), around.roles());
        boolean takeOver = fields.flag("takeOver");
        Act act = act(id, fields, takeOver ? fields.text("reason", MAX_TEXT) : reason(fields));
        fields.closed().end();
        return answers.of(act.version(), desk.claim(act, takeOver));
    }

    Answer release(UUID id, Delivery delivery) {
        Fields fields = Fields.of(bodies.of(delivery));
        Completions.requireSettler(task(id), around.roles());
        Act act = act(id, fields, reason(fields));
        fields.closed().end();
        return answers.of(act.version(), desk.release(act));
    }

    Answer comment(UUID id, Delivery delivery) {
        Fields fields = Fields.of(bodies.of(delivery));
        requireParty(task(id));
        Act act = act(id, fields, null);
        String text = fields.text("text", MAX_TEXT);
        fields.closed().end();
        return answers.of(act.version(), desk.comment(act, Objects.requireNonNull(text)));
    }

    Answer attach(UUID id, Delivery delivery) {
        Fields fields = Fields.of(bodies.of(delivery));
        requireParty(task(id));
        Act act = act(id, fields, null);
        String label = fields.text("label", MAX_LABEL);
        URI url = HttpsLink.read(fields, "url");
        fields.closed().end();
        return answers.of(act.version(), desk.attach(act, Objects.requireNonNull(label), Objects.requireNonNull(url)));
    }

    private TaskView task(UUID id) {
        return desk.find(id).orElseThrow(() -> StandardProblems.notFound("There is no task with this id."));
    }

    /** An operator may say something about any task, though not settle it. */
    private void requireParty(TaskView task) {
        Set<String> roles = around.roles();
        if (!roles.contains(Roles.OPERATOR)) {
            Completions.requireSettler(task, roles);
        }
    }

    private Act act(UUID id, Fields fields, @Nullable String reason) {
        return new Act(id, fields.count("version"), around.caller(), reason);
    }

    private static @Nullable String reason(Fields fields) {
        return fields.optionalText("reason", MAX_TEXT);
    }
}
