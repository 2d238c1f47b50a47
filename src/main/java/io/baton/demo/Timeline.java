package io.baton.demo;

import io.baton.demo.Entry.Mood;
import io.baton.demo.Standing.Answer;
import io.baton.demo.Standing.Demand;
import io.baton.demo.Standing.Field;
import io.baton.demo.Standing.Step;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns what is seen into what has changed: given how the handoffs stand now, answers one entry for every
 * change since it was last asked, oldest first. Holds what it saw; used by one thread.
 */
final class Timeline {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Map<String, Standing> seen = new HashMap<>();
    private final ZoneId zone;

    Timeline(ZoneId zone) {
        this.zone = zone;
    }

    /** Takes what is seen as known, without telling it. */
    void skip(Collection<Standing> now) {
        now.forEach(each -> seen.put(each.id(), each));
    }

    List<Entry> changes(Collection<Standing> now) {
        List<Entry> told = new ArrayList<>();
        now.forEach(each -> compare(seen.put(each.id(), each), each, told));
        told.sort(Comparator.comparing(Entry::at));
        return told;
    }

    private void compare(@Nullable Standing before, Standing now, List<Entry> told) {
        if (before == null) {
            told.add(new Entry(now.openedAt(), now.title(), Mood.PLAIN, "handoff opened"));
        }
        steps(before, now, told);
        answers(before, now, told);
        demands(before, now, told);
        trouble(before, now, told);
        if (before == null || !before.state().equals(now.state())) {
            end(now, told);
        }
    }

    private static void steps(@Nullable Standing before, Standing now, List<Entry> told) {
        List<Step> known = before == null ? List.of() : before.steps();
        Map<String, List<Step>> news = now.steps().stream()
                .filter(step -> !known.contains(step))
                .collect(
                        Collectors.groupingBy(step -> plainName(step.name()), LinkedHashMap::new, Collectors.toList()));
        news.forEach((name, steps) -> {
            String text = steps.size() == 1 ? name : name + " (" + steps.size() + " times)";
            told.add(new Entry(steps.get(steps.size() - 1).at(), now.title(), Mood.PLAIN, text + " done"));
        });
    }

    private static void answers(@Nullable Standing before, Standing now, List<Entry> told) {
        List<Answer> known = before == null ? List.of() : before.answers();
        now.answers().stream()
                .filter(answer -> !known.contains(answer))
                .map(answer -> new Entry(
                        answer.at(),
                        now.title(),
                        Mood.GOOD,
                        answer.outcome().toLowerCase(Locale.ROOT) + " by " + answer.by() + ": " + answer.title()))
                .forEach(told::add);
    }

    private static void demands(@Nullable Standing before, Standing now, List<Entry> told) {
        List<Demand> known = before == null ? List.of() : before.demands();
        now.demands().stream()
                .filter(open -> known.stream().noneMatch(old -> old.task().equals(open.task())))
                .map(open -> new Entry(open.at(), now.title(), Mood.ASKING, asking(open)))
                .forEach(told::add);
    }

    private void trouble(@Nullable Standing before, Standing now, List<Entry> told) {
        Standing.Trouble trouble = now.trouble();
        if (trouble != null && trouble.next() != null && (before == null || !trouble.equals(before.trouble()))) {
            String at = CLOCK.format(trouble.next().atZone(zone));
            told.add(new Entry(
                    now.since(),
                    now.title(),
                    Mood.BAD,
                    plainName(trouble.step()) + " retrying at " + at + " (" + trouble.code() + ")"));
        }
    }

    private static void end(Standing now, List<Entry> told) {
        switch (now.state()) {
            case "COMPLETED" -> told.add(new Entry(now.since(), now.title(), Mood.GOOD, "COMPLETED"));
            case "CANCELLED" -> told.add(new Entry(now.since(), now.title(), Mood.BAD, "CANCELLED"));
            case "FAILED" -> told.add(new Entry(now.since(), now.title(), Mood.BAD, "FAILED " + code(now)));
            default -> {}
        }
    }

    /** What a task asks, in one line. */
    static String asking(Demand demand) {
        if (demand.isApproval()) {
            return "waiting for approval by " + demand.role() + ": " + demand.title();
        }
        String fields = demand.fields().stream().map(Field::label).collect(Collectors.joining(", "));
        return "waiting for " + demand.role() + ": " + (fields.isEmpty() ? demand.title() : fields);
    }

    private static String code(Standing now) {
        return now.trouble() == null ? "" : now.trouble().code();
    }

    /** A step's name without its place in a split or loop. */
    private static String plainName(String step) {
        int place = step.replace('@', '#').indexOf('#');
        return place < 0 ? step : step.substring(0, place);
    }
}
