package io.baton.console;

import io.baton.policy.explain.Explanation;
import io.baton.policy.explain.ToldApproval;
import io.baton.policy.explain.ToldCheckpoint;
import io.baton.policy.explain.ToldVariation;
import io.baton.policy.explain.ToldVariation.Holds;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints an explanation so that it can be read aloud. */
record ExplanationPage(Desk desk) {

    void print(Explanation told) {
        desk.line("%s: %s, on %s", told.handoff(), told.title(), told.today());
        told.variations().forEach(this::variation);
        told.checkpoints().forEach(this::checkpoint);
        told.approvals().forEach(this::approval);
    }

    private void variation(ToldVariation told) {
        desk.line("");
        switch (told.holds()) {
            case YES -> desk.line("Variation %s holds, since %s.", told.name(), told.when());
            case NO -> desk.line("Variation %s does not hold; it does when %s.", told.name(), told.when());
            case UNKNOWN -> {
                desk.line("Variation %s: nobody can tell; it holds when %s.", told.name(), told.when());
                desk.line("  Until somebody can, approvals are asked for as if it held, and it relaxes nothing.");
            }
        }
    }

    private void checkpoint(ToldCheckpoint told) {
        desk.line("");
        int asked = told.problems().size();
        String result = asked == 0 ? "passes" : "asks for " + asked + (asked == 1 ? " field" : " fields");
        desk.line("Checkpoint %s (%s) %s.", told.name(), told.title(), result);
        told.problems()
                .forEach(problem -> desk.line(
                        "  %s: %s (%s) is %s. %s",
                        problem.ownerLabel(),
                        problem.label(),
                        problem.path(),
                        problem.kind().toLowerCase(Locale.ROOT),
                        problem.reason()));
        if (!told.leftOut().isEmpty()) {
            desk.line("  Left out by a variation: %s.", String.join(", ", told.leftOut()));
        }
    }

    private void approval(ToldApproval told) {
        desk.line("");
        if (told.asked() == Holds.NO) {
            String why = told.when().isEmpty() ? "a variation leaves it out" : "it is when " + told.when();
            desk.line("Approval %s (%s) is not asked for: %s.", told.name(), told.title(), why);
            return;
        }
        String since = told.asked() == Holds.YES ? "since" : "because nobody can tell whether";
        desk.line("Approval %s (%s) is asked for, %s %s.", told.name(), told.title(), since, told.when());
        if (told.tier() != null) {
            desk.line("  %s.", told.tier());
        }
        desk.line("  To approve: %d of %s.", told.needed(), approvers(told));
        told.notBy().forEach(who -> desk.line("  Not by %s.", who));
        desk.line("  A rejection goes to: %s.", told.rejectedTo());
    }

    private static String approvers(ToldApproval told) {
        return told.approvers().stream()
                .map(each ->
                        each.label() + (each.people().isEmpty() ? "" : " (" + String.join(", ", each.people()) + ")"))
                .collect(Collectors.joining(", "));
    }
}
