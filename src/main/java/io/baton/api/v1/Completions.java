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
    private final TaskAnswers answers;
    private final Surroundings around;

    public Completions(TaskDesk desk, JsonBodies bodies, TaskAnswers answers, Surroundings around) {
        this.desk = desk;
        this.bodies = bodies;
        this.answers = answers;
        this.around = around;
    }

    Answer complete(UUID id, Delivery delivery) {
        JsonNode body = bodies.of(delivery);
        TaskView task = desk.find(id).orElseThrow(() -> StandardProblems.notFound("There is no task with this id."));
        Set<String> roles = around.roles();
        requireSettler(task, roles);
        CompletionBody said = CompletionBody.read(body, task);
        Completion completion = new Completion(
                id,
                said.version(),
                said.outcome(),
                said.values(),
                said.comment(),
                around.caller(),
                roles,
                said.takeOver());
        return answers.of(said.version(), desk.complete(completion));
    }

    static void requireSettler(TaskView task, Set<String> roles) {
        if (!TaskRights.maySettle(task, roles)) {
            throw new ProblemException(
                    ProblemCode.API_FORBIDDEN, "This task is settled by the role " + task.owner() + ".");
        }
    }
}
