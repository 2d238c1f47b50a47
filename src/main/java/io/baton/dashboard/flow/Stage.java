package io.baton.dashboard.flow;

import io.baton.handoff.HandoffState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of the board: whom a handoff waits for. */
enum Stage {
    MOVING("Under way"),
    PEOPLE("Waiting for people"),
    SYSTEMS("Waiting for a system"),
    FAILED("Failed"),
    ENDED("Ended lately");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    List<HandoffState> states() {
        return switch (this) {
            case MOVING -> List.of(HandoffState.RECEIVED, HandoffState.RUNNING);
            case PEOPLE -> List.of(HandoffState.WAITING);
            case SYSTEMS -> List.of(HandoffState.RETRYING);
            case FAILED -> List.of(HandoffState.FAILED);
            case ENDED -> List.of(HandoffState.COMPLETED, HandoffState.CANCELLED);
        };
    }

    boolean isOpen() {
        return this != ENDED;
    }

    static Optional<Stage> named(String name) {
        return Arrays.stream(values())
                .filter(stage -> stage.name().equals(name))
                .findFirst();
    }
}
