package io.baton.demo;

import io.baton.demo.Entry.Mood;
import io.baton.demo.Standing.Demand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the narrator says once nothing moves without a person: where all stand, where to look, what to try. */
final class Farewell {

    private static final int STATE_WIDTH = 10;

    private final DemoOptions options;
    private final Typeset typeset;

    Farewell(DemoOptions options, Typeset typeset) {
        this.options = options;
        this.typeset = typeset;
    }

    List<String> lines(List<Standing> standings) {
        List<String> lines = new ArrayList<>();
        table(standings, lines);
        addresses(lines);
        users(lines);
        lines.addAll(new Suggestions(options).lines(standings));
        lines.add("");
        lines.add(
                "Ctrl-C stops everything and keeps the data; `make run` carries on. Until then, what happens is told here:");
        lines.add("");
        return lines;
    }

    private void table(List<Standing> standings, List<String> lines) {
        lines.add("");
        lines.add(Typeset.column("Deal", Typeset.DEAL_WIDTH) + "  " + Typeset.column("State", STATE_WIDTH) + "  Next");
        for (Standing each : standings) {
            String state = typeset.ink(mood(each), Typeset.column(each.state(), STATE_WIDTH));
            lines.add(Typeset.column(each.title(), Typeset.DEAL_WIDTH) + "  " + state + "  " + next(each));
        }
        first(standings).ifPresent(line -> {
            lines.add("");
            lines.add(line);
        });
    }

    private Optional<String> first(List<Standing> standings) {
        return standings.stream()
                .filter(Standing::isCompleted)
                .filter(each -> each.openedAt().isAfter(options.startedAt()))
                .min(Comparator.comparing(Standing::since))
                .map(each -> "First finished handoff: %s after it was opened, %s after the start of the program."
                        .formatted(
                                Typeset.seconds(Duration.between(each.openedAt(), each.since())),
                                Typeset.seconds(Duration.between(options.startedAt(), each.since()))));
    }

    private void addresses(List<String> lines) {
        lines.add("");
        lines.add("Look at");
        lines.add("  dashboard  " + options.api().resolve("/") + "  (sign in as one of the users below)");
        lines.add("  handoffs   " + options.api().resolve("/api/v1/handoffs"));
        lines.add("  tasks      " + options.api().resolve("/api/v1/tasks"));
        lines.add("  systems    " + options.api().resolve("/api/v1/systems"));
        lines.add("  OpenAPI    " + options.api().resolve("/api/v1/openapi"));
        lines.add("  health     " + options.management().resolve("/observe/health"));
        lines.add("  metrics    " + options.management().resolve("/observe/metrics"));
        lines.add(
                "  effects    " + options.twins().resolve("/_effects") + "  (what the vendors' twins were made to do)");
    }

    private void users(List<String> lines) {
        lines.add("");
        lines.add("Sign in as (sandbox only)");
        options.users()
                .forEach(user -> lines.add("  " + Typeset.column(user.pair(), 20) + "  "
                        + String.join(", ", new TreeSet<>(user.roles()))));
    }

    private static Mood mood(Standing standing) {
        return switch (standing.state()) {
            case "COMPLETED" -> Mood.GOOD;
            case "WAITING" -> Mood.ASKING;
            case "FAILED", "CANCELLED" -> Mood.BAD;
            default -> Mood.PLAIN;
        };
    }

    private static String next(Standing standing) {
        if (standing.isCompleted()) {
            return "done in " + Typeset.seconds(Duration.between(standing.openedAt(), standing.since()));
        }
        String asked = standing.demands().stream().map(Farewell::brief).collect(Collectors.joining("; "));
        if (!asked.isEmpty()) {
            return asked;
        }
        return standing.trouble() == null ? "" : standing.trouble().code();
    }

    private static String brief(Demand demand) {
        return Timeline.asking(demand).replaceFirst("^waiting for ", "");
    }
}
