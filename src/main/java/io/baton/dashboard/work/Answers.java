package io.baton.dashboard.work;

import io.baton.api.Outcome;
import io.baton.api.TaskView;
import io.baton.dashboard.work.TaskPage.Choice;
import io.baton.handoff.Ask;
import java.util.ArrayList;
import java.util.List;

/** The ways to settle a task, and what was decided, in words. */
final class Answers {

    private Answers() {}

    /** The main one first; a task of which nothing can be entered is only looked at again. */
    static List<Choice> of(TaskView task, boolean enterable) {
        List<Choice> choices = new ArrayList<>();
        for (Outcome outcome : Outcome.of(task.kind())) {
            if (outcome != Outcome.SUPPLIED || enterable) {
                choices.add(new Choice(outcome, label(task, outcome), choices.isEmpty()));
            }
        }
        return choices;
    }

    private static String label(TaskView task, Outcome outcome) {
        return switch (outcome) {
            case CONFIRMED -> "Looks right";
            case SUPPLIED -> task.kind() == Ask.Kind.REVIEW ? "Save what I changed" : "Send";
            case RECHECK -> "It was put right in its system: look again";
            case APPROVED -> "Approve";
            case REJECTED -> "Reject";
            case RETRY -> "Try again";
            case CANCEL -> "Cancel the handoff";
        };
    }

    /** "Approved by fay." */
    static String closed(TaskView task) {
        TaskView.Settlement settled = task.settled();
        if (settled == null) {
            return task.state() == TaskView.State.CANCELLED
                    ? "Closed: its handoff has ended."
                    : "Closed: nobody has to act any more.";
        }
        String what = switch (settled.outcome()) {
            case CONFIRMED -> "Found right";
            case SUPPLIED -> task.kind() == Ask.Kind.REVIEW ? "Put right" : "Supplied";
            case RECHECK -> "Put right in its system, said";
            case APPROVED -> "Approved";
            case REJECTED -> "Rejected";
            case RETRY -> "Tried again";
            case CANCEL -> "Handoff cancelled";
        };
        String by = settled.outcome() == Outcome.RECHECK ? " " : " by ";
        String why = settled.comment() == null ? "" : ": " + settled.comment();
        return what + by + settled.by() + why;
    }

    /** What the visitor has just done. */
    static String thanks(Outcome outcome) {
        return switch (outcome) {
            case CONFIRMED -> "Confirmed.";
            case SUPPLIED -> "Sent. The handoff goes on once nothing else is missing.";
            case RECHECK -> "Baton looks at it again.";
            case APPROVED -> "Approved.";
            case REJECTED -> "Rejected. The handoff goes back with your reason.";
            case RETRY -> "Baton tries again.";
            case CANCEL -> "The handoff is cancelled; what it had done is taken back.";
        };
    }
}
