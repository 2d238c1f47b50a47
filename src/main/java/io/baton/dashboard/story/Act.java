package io.baton.dashboard.story;

import io.baton.handoff.HandoffState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What operators do to a handoff by hand, and in which states. */
enum Act {
    RETRY("Try again now", "It is due again."),
    SKIP("Skip the step", "The step counts as done, and the handoff goes on behind it."),
    CANCEL("Cancel the handoff", "It is cancelled; what it had done is taken back.");

    private final String label;
    private final String done;

    Act(String label, String done) {
        this.label = label;
        this.done = done;
    }

    public String label() {
        return label;
    }

    public String done() {
        return done;
    }

    static Optional<Act> of(String name) {
        return Arrays.stream(values()).filter(act -> act.name().equals(name)).findFirst();
    }

    /** What may be done in this state. */
    static List<Act> in(HandoffState state) {
        return switch (state) {
            case FAILED, RETRYING -> List.of(RETRY, SKIP, CANCEL);
            case WAITING -> List.of(RETRY, CANCEL);
            case RECEIVED -> List.of(CANCEL);
            case RUNNING, COMPLETED, CANCELLED -> List.of();
        };
    }
}
