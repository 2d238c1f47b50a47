package io.baton.dashboard.work;

import io.baton.api.TaskView;
import io.baton.dashboard.Policies;
import io.baton.dashboard.words.Stamp;
import io.baton.dashboard.words.Words;
import java.util.List;
import java.util.Objects;

/**
 * Whom Baton told of a task.
 *
 * @param what such as "Billing, by mail"
 * @param how  what became of it, such as "sent"
 * @param at   when it was sent, or is tried next
 */
record Telling(String what, String how, Stamp at) {

    /** In order of time; what nobody had to be told any more is left out. */
    static List<Telling> of(TaskView task, Policies policies) {
        return Objects.requireNonNullElse(task.notices(), List.<TaskView.Told>of()).stream()
                .filter(told -> told.sentAt() != null || told.tryAt() != null)
                .map(told -> of(told, policies))
                .toList();
    }

    private static Telling of(TaskView.Told told, Policies policies) {
        String what = policies.role(told.role()) + ", by " + channel(told.channel()) + news(told.event());
        if (told.sentAt() != null) {
            return new Telling(what, "sent,", Stamp.of(told.sentAt()));
        }
        String how = told.trouble() == null
                ? "waits to go out since"
                : "could not be sent (" + told.trouble() + "), tried again at";
        return new Telling(what, how, Stamp.of(Objects.requireNonNull(told.tryAt())));
    }

    private static String channel(String name) {
        return name.equals("mail") ? name : Words.of(name);
    }

    private static String news(String event) {
        return switch (event) {
            case "REMINDER" -> ", reminded";
            case "ESCALATION" -> ", escalated";
            default -> "";
        };
    }
}
