package io.baton.api;

import io.baton.handoff.Ask;
import io.baton.platform.security.Roles;
import java.util.Set;

/** Who may settle a task, wherever they do it. */
public final class TaskRights {

    private TaskRights() {}

    /** An operator stands in for the owner of an exception, but neither supplies data nor approves for another role. */
    public static boolean maySettle(TaskView task, Set<String> roles) {
        return task.isSettledBy(roles) || (task.kind() == Ask.Kind.EXCEPTION && roles.contains(Roles.OPERATOR));
    }
}
