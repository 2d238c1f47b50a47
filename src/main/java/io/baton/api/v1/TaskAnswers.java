package io.baton.api.v1;

import io.baton.api.TaskDesk;
import io.baton.api.TaskView;
import io.baton.api.idempotency.Answer;
import io.baton.platform.problem.ProblemCode;
import io.baton.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns what the desk says about a task into an HTTP answer or a problem. */
@ApplicationScoped
public class TaskAnswers {

    private final Receiver receiver;

    public TaskAnswers(Receiver receiver) {
        this.receiver = receiver;
    }

    /** The task as it is now; throws a problem when nothing was done. */
    Answer of(int version, TaskDesk.Answer answer) {
        if (answer instanceof TaskDesk.Answer.Done done) {
            return receiver.answer(200, done.task(), null);
        }
        if (answer instanceof TaskDesk.Answer.Refused refused) {
            throw new ProblemException(ProblemCode.API_OUTCOME_REFUSED, refused.detail(), refused.errors());
        }
        if (answer instanceof TaskDesk.Answer.Claimed claimed) {
            String detail = claimed.now().assignee() + " has claimed the task; ask them, or send \"takeOver\": true.";
            throw new ProblemException(ProblemCode.API_TASK_CLAIMED, detail);
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
