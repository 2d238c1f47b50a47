package io.baton.dashboard.work;

import io.baton.dashboard.form.Entries;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody has come with a task's form.
 *
 * @param entries what was typed; kept when something is wrong with it
 * @param faults  what is wrong, by path
 * @param trouble what is wrong as a whole, in a sentence; null for nothing
 */
record TaskForm(
        Entries entries,
        Map<String, String> faults,
        @Nullable String trouble) {

    static final TaskForm EMPTY = new TaskForm(Entries.NONE, Map.of(), null);
}
