package io.baton.dashboard.work;

import io.baton.api.TaskDesk;
import io.baton.api.TaskRights;
import io.baton.api.TaskView;
import io.baton.dashboard.PageParams;
import io.baton.dashboard.Visitor;
import io.baton.platform.problem.ProblemCode;
import io.baton.platform.problem.ProblemException;
import io.baton.platform.problem.StandardProblems;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds the task of an address, for a visitor who may do with it what they came for; else the answer is 404 or 403. */
@ApplicationScoped
public class TaskLookup {

    private final TaskDesk desk;

    public TaskLookup(TaskDesk desk) {
        this.desk = desk;
    }

    /** A task as everybody may read it. */
    TaskView find(String id) {
        return desk.find(PageParams.id(id, "task"))
                .orElseThrow(() -> StandardProblems.notFound("There is no task with this id."));
    }

    /** A task that the visitor may settle, and so claim. */
    TaskView toSettle(String id, Visitor visitor) {
        TaskView task = find(id);
        if (!TaskRights.maySettle(task, visitor.roles())) {
            throw new ProblemException(
                    ProblemCode.API_FORBIDDEN, "This task is settled by the role " + task.owner() + ".");
        }
        return task;
    }

    /** A task about which the visitor may say something: operators may about any, though they do not settle it. */
    TaskView toDiscuss(String id, Visitor visitor) {
        return visitor.isOperator() ? find(id) : toSettle(id, visitor);
    }
}
