package io.baton.dashboard.figures;

import io.baton.dashboard.Policies;
import io.baton.dashboard.figures.FiguresPage.Line;
import io.baton.dashboard.figures.FiguresPage.Time;
import io.baton.dashboard.words.Words;
import io.baton.insight.Figures;
import io.baton.insight.Figures.WaitsFor;
import io.baton.insight.Spread;
import io.baton.insight.drawing.Lengths;
import io.baton.insight.drawing.ShareBar;
import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Objects;

/** Lists of figures with a bar for each line. */
record FigureLines(Figures figures, Policies policies) {

    private static final String PEOPLE = "time-people";
    private static final String SYSTEMS = "time-systems";
    private static final String WORKING = "time-working";
    private static final int MOST = 10;

    /** The parts of the time, each with its colour in the bar. */
    static List<Time> times(Figures.Times times) {
        double all = times.cycle().total();
        return List.of(
                time("", "From opening to end", times.cycle(), all),
                time(PEOPLE, "Waiting on people", times.waitingOnPeople(), all),
                time(SYSTEMS, "Waiting on systems", times.waitingOnSystems(), all),
                time(WORKING, "Working", times.working(), all));
    }

    List<Line> stalls() {
        double longest =
                figures.stalls().stream().mapToDouble(Figures.Stall::seconds).reduce(0, Math::max);
        return figures.stalls().stream()
                .limit(MOST)
                .map(stall -> stall(stall, longest))
                .toList();
    }

    List<Line> gates() {
        return figures.gates().stream()
                .filter(gate -> gate.passedAtFirstLook() != null)
                .map(this::gate)
                .toList();
    }

    List<Line> failures() {
        double most = figures.failures().stream()
                .mapToDouble(Figures.FailureClass::times)
                .reduce(0, Math::max);
        return figures.failures().stream()
                .map(failure -> line(
                        Words.of(failure.kind().name()),
                        "",
                        Words.count(failure.times(), "time"),
                        bar(SYSTEMS, (double) failure.times(), most, Words.count(failure.times(), "time")),
                        failure.count(),
                        failure.handoffs()))
                .toList();
    }

    private static Time time(String name, String label, Spread spread, double all) {
        return new Time(
                name,
                label,
                Lengths.words(spread.median()),
                Lengths.words(spread.p90()),
                FiguresView.share(all == 0 ? null : spread.total() / all));
    }

    private Line stall(Figures.Stall stall, double longest) {
        boolean people = stall.waitsFor() == WaitsFor.PEOPLE;
        String at = stall.at().contains("/") ? stall.at() : policies.gate(figures.type(), stall.at());
        return line(
                at,
                people ? policies.role(Objects.toString(stall.owner(), "")) : "a system",
                Lengths.words(stall.seconds()),
                bar(people ? PEOPLE : SYSTEMS, stall.seconds(), longest, Lengths.words(stall.seconds())),
                stall.count(),
                stall.handoffs());
    }

    private Line gate(Figures.GateLook gate) {
        double passed = Objects.requireNonNull(gate.passedAtFirstLook());
        return line(
                gate.title(),
                "",
                FiguresView.share(passed),
                bar(WORKING, passed, 1, FiguresView.share(passed)),
                gate.held(),
                gate.handoffs());
    }

    private static RawString bar(String name, double value, double most, String said) {
        return new RawString(ShareBar.of(name, most == 0 ? 0 : value / most, said));
    }

    private static Line line(String label, String owner, String value, RawString bar, long count, String query) {
        return new Line(label, owner, value, bar, Words.count(count, "handoff"), FiguresView.LISTED + query);
    }
}
