package io.baton.api.v1;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.api.TaskDesk;
import io.baton.api.TaskDesk.Completion;
import io.baton.api.TaskRights;
import io.baton.api.TaskView;
import io.baton.api.idempotency.Answer;
import io.baton.api.intake.Delivery;
import io.baton.platform.problem.ProblemCode;
import io.baton.platform.problem.ProblemException;
import io.baton.platform.problem.StandardProblems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Checks who completes a task and with what, and brings it to the desk. */
@ApplicationScoped
public class Completions {

    private final TaskDesk desk;
    private final JsonBodies bodies;
    private final Receiver receiver;
    private final Surroundings around;

    public Completions(TaskDesk desk, JsonBodies bodies, Receiver receiver, Surroundings around) {
        this.desk = desk;
        this.bodies = bodies;
        this.receiver = receiver;
        this.around = around;
    }

    Answer complete(UUID id, Delivery delivery) {
        JsonNode body = bodies.of(delivery);
        TaskView task = desk.find(id).orElseThrow(() -> StandardProblems.notFound("There is no task with this id."));
        Set<String> roles = around.roles();
        if (!TaskRights.maySettle(task, roles)) {
            throw new ProblemException(
                    ProblemCode.API_FORBIDDEN, "This task is settled by the role " + task.owner() + ".");
        }
        CompletionBody said = CompletionBody.read(body, task);
        Completion completion = new Completion(
                id, said.version(), said.outcome(), said.values(), said.comment(), around.caller(), roles);
        return answer(said.version(), desk.complete(completion));
    }

    private Answer answer(int version, TaskDesk.Answer answer) {
        if (answer instanceof TaskDesk.Answer.Done done) {
            return receiver.answer(200, done.task(), null);
        }
        if (answer instanceof TaskDesk.Answer.Refused refused) {
            throw new ProblemException(ProblemCode.API_OUTCOME_REFUSED, refused.detail(), refused.errors());
        }
        throw tooLate(version, ((TaskDesk.Answer.TooLate) answer).now());
    }

    private static ProblemException tooLate(int version, TaskView now) {
        return now.state() == TaskView.State.OPEN
                ? new ProblemException(
                        ProblemCode.API_STALE_VERSION,
                        "You read version " + version + ", it is now " + now.version() + "; read it again.")
                : new ProblemException(ProblemCode.API_TASK_CLOSED, "The task is " + now.state() + ".");
    }
}
