package io.baton.insight.meter;

import io.baton.insight.meter.Figure.Name;
import io.baton.insight.meter.OpenWork.Handoffs;
import io.baton.insight.meter.OpenWork.Seen;
import io.baton.insight.meter.OpenWork.Unsent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was seen of the ledger as figures. */
final class OpenFigures {

    private static final List<String> STATES = List.of("RECEIVED", "RUNNING", "WAITING", "RETRYING", "FAILED");
    private static final Pattern PARKED = Pattern.compile("(.+)_(?:CIRCUIT_OPEN|NO_SLOT)");

    private final Map<Figure, Double> figures = new HashMap<>();

    private OpenFigures() {}

    /** The figures where nothing is under way, so that an alert can tell none from not asked. */
    static Map<Figure, Double> none(Set<String> types, Set<String> systems, Set<String> channels) {
        OpenFigures all = new OpenFigures();
        types.forEach(all::begin);
        systems.forEach(system -> all.add(Figure.of(Name.PARKED, "system", system), 0));
        channels.forEach(channel -> all.add(Figure.of(Name.UNSENT, "channel", channel), 0));
        return all.figures;
    }

    static Map<Figure, Double> of(Seen seen) {
        OpenFigures all = new OpenFigures();
        seen.late().forEach(each -> all.begin(each.type()));
        seen.late().forEach(each -> all.add(Figure.of(Name.LATE, "type", each.type()), each.count()));
        seen.handoffs().forEach(each -> all.handoffs(each, seen.at()));
        seen.tasks()
                .forEach(each -> all.add(
                        Figure.of(
                                Name.TASKS,
                                "kind",
                                each.kind(),
                                "owner",
                                each.owner(),
                                "due",
                                each.overdue() ? "overdue" : "later"),
                        each.count()));
        seen.unsent().forEach(each -> all.unsent(each, seen.at()));
        return all.figures;
    }

    private void unsent(Unsent each, Instant now) {
        double seconds = Duration.between(each.since(), now).toMillis() / 1000.0;
        figures.put(Figure.of(Name.UNSENT, "channel", each.channel()), seconds);
    }

    private void begin(String type) {
        STATES.forEach(state -> add(Figure.of(Name.HANDOFFS, "type", type, "state", state), 0));
        add(Figure.of(Name.LATE, "type", type), 0);
        add(Figure.of(Name.OVERDUE, "type", type), 0);
    }

    private void handoffs(Handoffs each, Instant now) {
        add(Figure.of(Name.HANDOFFS, "type", each.type(), "state", each.state()), each.count());
        if (each.due() != null && each.due().isBefore(now)) {
            double seconds = Duration.between(each.due(), now).toMillis() / 1000.0;
            figures.merge(Figure.of(Name.OVERDUE, "type", each.type()), seconds, Math::max);
        }
        Matcher parked = PARKED.matcher(each.code() == null ? "" : each.code());
        if (each.state().equals("RETRYING") && parked.matches()) {
            add(Figure.of(Name.PARKED, "system", parked.group(1).toLowerCase(Locale.ROOT)), each.count());
        }
    }

    private void add(Figure figure, long count) {
        figures.merge(figure, (double) count, Double::sum);
    }
}
