package io.baton.dashboard.work;

import io.baton.api.TaskView;
import io.baton.dashboard.Policies;
import io.baton.dashboard.Visitor;
import io.baton.dashboard.form.Entries;
import io.baton.dashboard.words.Stamp;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is between the people of a task.
 *
 * @param party     whether the visitor may claim, comment and lay links beside it
 * @param mine      whether the visitor has claimed it
 * @param other     who else has claimed it; null for nobody
 * @param escalated to whom it went because it was late, in words; null where it did not
 * @param typed     what the visitor had typed when it could not be taken
 */
record Between(
        boolean party,
        boolean mine,
        @Nullable String other,
        @Nullable String escalated,
        List<Said> comments,
        List<Link> links,
        Typed typed) {

    /** What somebody said. */
    record Said(String text, String by, Stamp at) {}

    /** A document beside it. */
    record Link(String label, String url, String by, Stamp at) {}

    /** What stands in the inputs, as it was typed. */
    record Typed(String reason, String text, String label, String url) {

        static Typed of(Entries entries) {
            Map<String, String> typed = entries.typed();
            return new Typed(
                    typed.getOrDefault("reason", ""),
                    typed.getOrDefault("text", ""),
                    typed.getOrDefault("label", ""),
                    typed.getOrDefault("url", ""));
        }
    }

    static Between of(TaskView task, boolean party, Visitor visitor, Policies policies, Entries entries) {
        boolean mine = visitor.name().equals(task.assignee());
        return new Between(
                party,
                mine,
                mine ? null : task.assignee(),
                task.escalatedTo().isEmpty() ? null : roles(task, policies),
                said(task),
                links(task),
                Typed.of(entries));
    }

    /** Why it could not be settled, in a sentence. */
    static String claimed(TaskView task) {
        return task.assignee() + " has claimed this task. Talk to each other, or tick below that you take it over.";
    }

    private static String roles(TaskView task, Policies policies) {
        return task.escalatedTo().stream().map(policies::role).collect(Collectors.joining(", then "));
    }

    private static List<Said> said(TaskView task) {
        return Objects.requireNonNullElse(task.comments(), List.<TaskView.Comment>of()).stream()
                .map(each -> new Said(each.text(), each.by(), Stamp.of(each.at())))
                .toList();
    }

    private static List<Link> links(TaskView task) {
        return Objects.requireNonNullElse(task.attachments(), List.<TaskView.Attachment>of()).stream()
                .map(each -> new Link(each.label(), each.url(), each.by(), Stamp.of(each.at())))
                .toList();
    }
}
