package io.baton.api.house;

import io.baton.api.OperatorDesk.Answer.Refused;
import io.baton.handoff.HandoffState;
import io.baton.handoff.Standing;

/** Why an act is refused, and what to do instead. */
final class Refusals {

    private Refusals() {}

    /** The handoff's state does not allow the act. */
    static Refused state(Standing handoff) {
        return new Refused("The handoff is " + handoff.state() + ": " + advice(handoff.state()) + ".");
    }

    /** It is another step that the handoff broke at. */
    static Refused otherStep(Standing handoff) {
        return new Refused("The handoff broke at " + handoff.brokeAt() + "; only that step can be skipped.");
    }

    /** What it broke at is no step that waits to be done. */
    static Refused noStep(Standing handoff) {
        return new Refused("The handoff broke at " + handoff.brokeAt()
                + ", outside of any step that is still to be done; put right what its failure says and retry.");
    }

    private static String advice(HandoffState state) {
        return switch (state) {
            case RECEIVED -> "it is due and runs as soon as a runner is free";
            case RUNNING -> "ask again when it rests, which it does after the step at hand";
            case COMPLETED, CANCELLED -> "it has ended, and nothing more happens to it";
            case WAITING -> "people are asked; complete its tasks, retry or cancel it";
            case RETRYING, FAILED -> "retry, skip the step or cancel it";
        };
    }
}
