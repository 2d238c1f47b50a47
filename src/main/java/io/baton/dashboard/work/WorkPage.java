package io.baton.dashboard.work;

import io.baton.dashboard.Frame;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * My work.
 *
 * @param groups the tasks by how pressing they are; groups without tasks are left out
 * @param roles  whose tasks they are, in words; empty when the visitor settles none
 * @param more   whether there are more than are shown
 * @param done   what was just done, in a sentence; null for nothing
 */
record WorkPage(
        Frame frame,
        List<Group> groups,
        String roles,
        boolean more,
        @Nullable String done) implements TemplateInstance {

    /** Tasks that are equally pressing. */
    record Group(String id, String title, List<WorkRow> rows) {}
}
