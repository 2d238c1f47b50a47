package io.baton.demo;

import io.baton.demo.Standing.Demand;
import io.baton.demo.Standing.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What to try next, as commands that can be pasted as they are. */
final class Suggestions {

    private final DemoOptions options;

    Suggestions(DemoOptions options) {
        this.options = options;
    }

    List<String> lines(List<Standing> standings) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Try next, in the browser");
        if (!open(standings, demand -> true).isEmpty()) {
            lines.add("  settle what is asked: sign in as one of those it is asked of, at "
                    + options.api().resolve("/work"));
        }
        lines.add("  watch the board: " + options.api().resolve("/") + ", as otto, who may act on everything");
        lines.add("");
        lines.add("The same with commands");
        open(standings, Demand::asksForValues)
                .forEach(demand -> suggest(
                        "supply what is missing, as " + demand.role(), complete(demand, supplied(demand)), lines));
        open(standings, Demand::isApproval)
                .forEach(demand -> suggest("approve, as " + demand.role(), complete(demand, decided(demand)), lines));
        suggest(
                "see what was made in the vendors' systems, and that nothing was made twice",
                List.of(
                        "curl -s '" + options.twins().resolve("/_effects?summary=true") + "'",
                        "curl -s '" + options.twins().resolve("/_effects?doubled=true") + "'"),
                lines);
        suggest(
                "take the ERP away for half a minute, sign another deal, and watch it retry",
                List.of(post("/_faults", ExampleDeal.FAULT), post("/_deals", ExampleDeal.TEMPLATE)),
                lines);
        suggest(
                "edit a route in routes/sales-to-delivery/ (a log, say); the next run uses it, without a build or a restart",
                List.of("make check"),
                lines);
        return lines;
    }

    private static void suggest(String what, List<String> commands, List<String> lines) {
        lines.add("  " + what + ":");
        commands.forEach(command -> lines.add("    " + command));
    }

    private static List<Demand> open(List<Standing> standings, Predicate<Demand> wanted) {
        return standings.stream()
                .flatMap(each -> each.demands().stream())
                .filter(wanted)
                .toList();
    }

    private List<String> complete(Demand demand, String body) {
        return List.of("curl -s -u " + options.holder(demand.role()).pair()
                + " -H 'Content-Type: application/json' -H 'Idempotency-Key: " + demand.task() + "' "
                + options.api().resolve("/api/v1/tasks/" + demand.task() + "/complete")
                + " -d '" + body + "'");
    }

    private String post(String path, String body) {
        return "curl -s " + options.twins().resolve(path) + " -H 'Content-Type: application/json' -d '" + body + "'";
    }

    private static String supplied(Demand demand) {
        String values = demand.fields().stream()
                .map(Field::path)
                .map(path -> "\"" + path + "\":" + ExampleDeal.value(path))
                .collect(Collectors.joining(","));
        return "{\"version\":" + demand.version() + ",\"outcome\":\"SUPPLIED\",\"values\":{" + values + "}}";
    }

    private static String decided(Demand demand) {
        return "{\"version\":" + demand.version()
                + ",\"outcome\":\"APPROVED\",\"comment\":\"Strategic customer, agreed with delivery\"}";
    }
}
