package io.baton.dashboard.work;

import io.baton.dashboard.form.Question;
import java.util.List;
import java.util.UUID;

/** What a task asks for, with the values that stand there: more than the API's view of a task tells. */
public interface TaskSheets {

    /** The questions of the task, in the order its gate asked them; empty for a decision and for an unknown task. */
    List<Question> questions(UUID task);
}
