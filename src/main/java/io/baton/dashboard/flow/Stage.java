package io.baton.dashboard.flow;

import io.baton.handoff.HandoffState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of the board: whom a handoff waits for. */
enum Stage {
    MOVING("Under way", HandoffState.RECEIVED, HandoffState.RUNNING),
    PEOPLE("Waiting for people", HandoffState.WAITING),
    SYSTEMS("Waiting for a system", HandoffState.RETRYING),
    FAILED("Failed", HandoffState.FAILED),
    ENDED("Ended lately", HandoffState.COMPLETED, HandoffState.CANCELLED);

    private final String label;
    private final List<HandoffState> states;

    Stage(String label, HandoffState... states) {
        this.label = label;
        this.states = List.of(states);
    }

    public String label() {
        return label;
    }

    List<HandoffState> states() {
        return states;
    }

    boolean isOpen() {
        return this != ENDED;
    }

    static Optional<Stage> named(String name) {
        return Arrays.stream(values()).filter(stage -> stage.name().equals(name)).findFirst();
    }
}
