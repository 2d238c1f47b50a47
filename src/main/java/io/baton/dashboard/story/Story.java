package io.baton.dashboard.story;

import io.baton.api.AuditEntry;
import io.baton.api.HandoffDetail;
import io.baton.dashboard.HandoffObjects;
import io.baton.dashboard.Policies;
import io.baton.dashboard.story.Happening.Mood;
import io.baton.dashboard.words.Moments;
import io.baton.dashboard.words.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells what happened to a handoff: its steps and its audit trail in one order, the newest first. */
final class Story {

    private static final String CLAIMED = "claimed"; // said by what the run then did

    private final HandoffDetail detail;
    private final Policies policies;
    private final HandoffObjects objects;

    Story(HandoffDetail detail, Policies policies, HandoffObjects objects) {
        this.detail = detail;
        this.policies = policies;
        this.objects = objects;
    }

    /** What happened again and again in a row is one line that says how often. */
    List<Happening> tell(List<AuditEntry> audit) {
        List<Happening> all = new ArrayList<>(trail(audit));
        detail.steps().forEach(step -> all.add(step(step)));
        all.sort(Comparator.comparing(Happening::at));
        List<Happening> told = new ArrayList<>();
        for (Happening each : all) {
            int last = told.size() - 1;
            if (last >= 0 && told.get(last).isLike(each)) {
                told.set(last, told.get(last).and(each));
            } else {
                told.add(each);
            }
        }
        Collections.reverse(told);
        return told;
    }

    private List<Happening> trail(List<AuditEntry> audit) {
        AuditWords words = new AuditWords(detail.handoff().type(), policies, failures());
        List<Happening> trail = new ArrayList<>();
        int run = 0;
        for (AuditEntry entry : audit) {
            if (entry.action().equals(CLAIMED)) {
                run++;
            } else {
                trail.add(words.of(entry, run));
            }
        }
        return trail;
    }

    private Map<Integer, String> failures() {
        Map<Integer, String> failures = new HashMap<>();
        detail.attempts().stream()
                .filter(run -> run.code() != null)
                .forEach(run -> failures.put(run.number(), run.code() + ": " + run.detail()));
        return failures;
    }

    private Happening step(HandoffDetail.Step step) {
        String name = Words.of(step.key().substring(step.key().lastIndexOf('/') + 1));
        String system = Words.each(objects.systems(detail.handoff().type(), step.key()));
        return step.skipped() == null
                ? new Happening(
                        step.recordedAt(),
                        Mood.DONE,
                        "Baton",
                        name,
                        null,
                        system,
                        Moments.length(Duration.ofMillis(step.millis())),
                        1)
                : new Happening(
                        step.recordedAt(),
                        Mood.PLAIN,
                        "an operator",
                        name + ", done by hand",
                        step.skipped(),
                        system,
                        null,
                        1);
    }
}
