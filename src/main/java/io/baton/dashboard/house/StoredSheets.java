package io.baton.dashboard.house;

import io.baton.dashboard.form.Question;
import io.baton.dashboard.work.TaskSheets;
import io.baton.task.TaskQueries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads what tasks ask from the task room. */
@ApplicationScoped
public class StoredSheets implements TaskSheets {

    private final TaskQueries tasks;

    public StoredSheets(TaskQueries tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<Question> questions(UUID task) {
        return tasks.find(task).map(found -> Question.of(found.problems())).orElse(List.of());
    }
}
