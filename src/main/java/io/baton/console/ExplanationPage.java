package io.baton.console;

import io.baton.policy.explain.Explanation;
import io.baton.policy.explain.ToldApproval;
import io.baton.policy.explain.ToldCheckpoint;
import io.baton.policy.explain.ToldReview;
import io.baton.policy.explain.ToldVariation;
import io.baton.policy.explain.ToldVariation.Holds;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints an explanation so that it can be read aloud. */
record ExplanationPage(Desk desk) {

    void print(Explanation told) {
        line("%s: %s, on %s", told.handoff(), told.title(), told.today());
        told.variations().forEach(this::variation);
        told.checkpoints().forEach(this::checkpoint);
        told.approvals().forEach(this::approval);
    }

    private void variation(ToldVariation told) {
        line("");
        switch (told.holds()) {
            case YES -> line("Variation %s holds, since %s.", told.name(), told.when());
            case NO -> line("Variation %s does not hold; it does when %s.", told.name(), told.when());
            case UNKNOWN -> {
                line("Variation %s: nobody can tell; it holds when %s.", told.name(), told.when());
                line("  Until somebody can, approvals are asked for as if it held, and it relaxes nothing.");
            }
        }
    }

    private void checkpoint(ToldCheckpoint told) {
        line("");
        int asked = told.problems().size();
        String result = asked == 0 ? "passes" : "asks for " + asked + (asked == 1 ? " field" : " fields");
        line("Checkpoint %s (%s) %s.", told.name(), told.title(), result);
        told.problems()
                .forEach(problem -> line(
                        "  %s: %s (%s) is %s. %s",
                        problem.ownerLabel(),
                        problem.label(),
                        problem.path(),
                        problem.kind().toLowerCase(Locale.ROOT),
                        problem.reason()));
        told.reviews().forEach(this::review);
        if (!told.leftOut().isEmpty()) {
            line("  Left out by a variation: %s.", String.join(", ", told.leftOut()));
        }
    }

    private void review(ToldReview told) {
        if (told.values().isEmpty()) {
            line("  Review %s (%s) is not asked for: there is nothing to look at.", told.name(), told.label());
            return;
        }
        if (told.asked() == Holds.NO) {
            line("  Review %s (%s) is not asked for: it is when %s.", told.name(), told.label(), told.when());
            return;
        }
        String since = told.asked() == Holds.YES ? "since" : "because nobody can tell whether";
        String why = told.when().isEmpty() ? "always" : since + " " + told.when();
        line("  Review %s (%s) is asked for when nothing else is, %s.", told.name(), told.label(), why);
        line("  %s looks at %s. %s", told.ownerLabel(), String.join(", ", told.values()), told.reason());
    }

    private void approval(ToldApproval told) {
        line("");
        if (told.asked() == Holds.NO) {
            String why = told.when().isEmpty() ? "a variation leaves it out" : "it is when " + told.when();
            line("Approval %s (%s) is not asked for: %s.", told.name(), told.title(), why);
            return;
        }
        String since = told.asked() == Holds.YES ? "since" : "because nobody can tell whether";
        line("Approval %s (%s) is asked for, %s %s.", told.name(), told.title(), since, told.when());
        if (told.tier() != null) {
            line("  %s.", told.tier());
        }
        line("  To approve: %d of %s.", told.needed(), approvers(told));
        told.notBy().forEach(who -> line("  Not by %s.", who));
        line("  A rejection goes to: %s.", told.rejectedTo());
    }

    private static String approvers(ToldApproval told) {
        return told.approvers().stream()
                .map(each ->
                        each.label() + (each.people().isEmpty() ? "" : " (" + String.join(", ", each.people()) + ")"))
                .collect(Collectors.joining(", "));
    }

    /** What a deal holds must not steer the terminal. */
    private void line(String format, Object... values) {
        desk.line(
                format,
                Arrays.stream(values)
                        .map(value -> value instanceof String text ? text.replaceAll("\\p{Cntrl}", " ") : value)
                        .toArray());
    }
}
