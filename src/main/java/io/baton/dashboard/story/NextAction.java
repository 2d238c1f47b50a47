package io.baton.dashboard.story;

import io.baton.api.HandoffView;
import io.baton.dashboard.Policies;
import io.baton.dashboard.words.Stamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens next to a handoff, and who does it, in one sentence. */
final class NextAction {

    private NextAction() {}

    static String of(HandoffView handoff, Policies policies) {
        String owner = handoff.owner() == null ? "people" : policies.role(handoff.owner());
        String asked = handoff.waitingFor() == null ? "" : ": " + handoff.waitingFor();
        String place = handoff.waitingFor() == null ? "it" : policies.gate(handoff.type(), handoff.waitingFor());
        return switch (handoff.state()) {
            case RECEIVED -> "Baton runs it as soon as a runner is free.";
            case RUNNING -> "Baton is at work on it.";
            case WAITING -> owner + " must act" + asked + ".";
            case RETRYING -> "Baton tries " + place + " again" + at(handoff.nextTryAt()) + ".";
            case FAILED -> owner + " must decide about " + place + ": try again, skip it, or cancel.";
            case COMPLETED -> "Nothing: it is done.";
            case CANCELLED -> "Nothing: it was cancelled.";
        };
    }

    private static String at(@Nullable Instant next) {
        return next == null ? "" : " at " + Stamp.of(next).text();
    }
}
