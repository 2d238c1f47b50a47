package io.baton.dashboard.figures;

import io.baton.api.FigureReader;
import io.baton.dashboard.Frames;
import io.baton.dashboard.Policies;
import io.baton.dashboard.Section;
import io.baton.dashboard.figures.FiguresPage.Fact;
import io.baton.dashboard.figures.FiguresPage.OfType;
import io.baton.dashboard.figures.FiguresPage.Span;
import io.baton.dashboard.words.Stamp;
import io.baton.dashboard.words.Words;
import io.baton.insight.Figures;
import io.baton.insight.Period;
import io.baton.insight.drawing.TimeBar;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws up the page of figures. */
@ApplicationScoped
class FiguresView {

    static final String LISTED = "/figures/handoffs";
    private static final List<Integer> SPANS = List.of(7, 30, 90, 365);
    private static final int PERCENT = 100;

    private final FigureReader reader;
    private final Policies policies;
    private final Frames frames;
    private final Clock clock;

    FiguresView(FigureReader reader, Policies policies, Frames frames, Clock clock) {
        this.reader = reader;
        this.policies = policies;
        this.frames = frames;
        this.clock = clock;
    }

    /** Whether one may look so far back. */
    static boolean offers(int days) {
        return SPANS.contains(days);
    }

    /** The page over so many days up to now. */
    FiguresPage page(int days) {
        Instant until = clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        Period period = new Period(until.minus(Duration.ofDays(days)), until);
        return new FiguresPage(
                frames.around(Section.FIGURES, "Figures"),
                SPANS.stream()
                        .map(each -> new Span(each, each + " days", each == days))
                        .toList(),
                Stamp.of(period.since()),
                reader.types().stream()
                        .map(type -> ofType(reader.of(type, period), period))
                        .toList());
    }

    private OfType ofType(Figures figures, Period period) {
        FigureLines lines = new FigureLines(figures, policies);
        Figures.Times times = figures.times();
        return new OfType(
                figures.type(),
                policies.handoff(figures.type()),
                facts(figures),
                times == null ? null : new RawString(TimeBar.of(times)),
                times == null ? List.of() : FigureLines.times(times),
                FigureCharts.of(figures.parts(), period.part()),
                lines.stalls(),
                lines.gates(),
                lines.failures());
    }

    private static List<Fact> facts(Figures figures) {
        return List.of(
                new Fact(
                        "Completed",
                        Long.toString(figures.ended().completed()),
                        LISTED + figures.ended().handoffs()),
                new Fact("Cancelled", Long.toString(figures.ended().cancelled()), null),
                new Fact(
                        "Service level kept",
                        share(figures.sla().hitRate()),
                        LISTED + figures.sla().handoffs()),
                new Fact("Ready at first look", share(readiness(figures)), null),
                new Fact(
                        "Done again",
                        Words.count(figures.rework().reworked(), "handoff"),
                        LISTED + figures.rework().handoffs()),
                new Fact("Under way now", Long.toString(figures.underWay().handoffs()), "/"),
                new Fact("Of them late", Long.toString(figures.underWay().late()), "/"));
    }

    private static @Nullable Double readiness(Figures figures) {
        return figures.gates().stream()
                .filter(gate -> gate.gate().equals("launch-readiness"))
                .findFirst()
                .map(Figures.GateLook::passedAtFirstLook)
                .orElse(null);
    }

    /** "80 %"; a dash where there is none. */
    static String share(@Nullable Double rate) {
        return rate == null ? "–" : Math.round(rate * PERCENT) + " %";
    }
}
