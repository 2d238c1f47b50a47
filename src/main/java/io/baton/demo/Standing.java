package io.baton.demo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one handoff stands at one moment, as the API tells it.
 *
 * @param id       the handoff
 * @param key      its business key, the opportunity's id
 * @param title    the deal, for people
 * @param state    one of the seven states
 * @param openedAt when it was opened
 * @param since    when it came to its present state
 * @param steps    what has been done, oldest first
 * @param demands  what people are asked, open tasks only
 * @param answers  what people settled
 * @param trouble  what broke last, or null
 */
record Standing(
        String id,
        String key,
        String title,
        String state,
        Instant openedAt,
        Instant since,
        List<Step> steps,
        List<Demand> demands,
        List<Answer> answers,
        @Nullable Trouble trouble) {

    /** A recorded step: its key without the route's id. */
    record Step(String name, Instant at) {}

    /** An open task: what is asked of which role; the version is what a completion must send back. */
    record Demand(String task, int version, String kind, String role, String title, Instant at, List<Field> fields) {

        boolean isApproval() {
            return "APPROVAL".equals(kind);
        }

        boolean asksForValues() {
            return "MISSING_DATA".equals(kind);
        }
    }

    /** A settled task: what was decided, by whom. */
    record Answer(String task, String outcome, String by, String title, Instant at) {}

    /** One field a task asks for. */
    record Field(String path, String label) {}

    /** A failure: where, what, and when it is tried next (null: when an operator says so). */
    record Trouble(String step, String code, @Nullable Instant next) {}

    boolean isCompleted() {
        return "COMPLETED".equals(state);
    }

    /** Whether nothing moves before a person acts. */
    boolean standsStill() {
        return switch (state) {
            case "COMPLETED", "CANCELLED", "FAILED", "WAITING" -> true;
            default -> false;
        };
    }
}
