package io.baton.api.fake;

import io.baton.api.FigureReader;
import io.baton.api.Window;
import io.baton.handoff.Failure;
import io.baton.handoff.HandoffState;
import io.baton.insight.Figures;
import io.baton.insight.Listing;
import io.baton.insight.Period;
import io.baton.insight.Spread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** One type with figures of its own, and five ended handoffs; a type of which nothing ended. */
@Alternative
@ApplicationScoped
public class FakeFigures implements FigureReader {

    private static final Instant AT = Instant.parse("2026-11-24T09:30:00Z");
    private static final String LAUNCH = "sales-to-delivery";
    private static final String UNDO = "undo-sales-to-delivery";

    private volatile Listing asked;

    /** What was last listed. */
    public Listing asked() {
        return asked;
    }

    @Override
    public Set<String> types() {
        return new java.util.TreeSet<>(Set.of(LAUNCH, UNDO));
    }

    @Override
    public boolean knows(String type) {
        return types().contains(type);
    }

    @Override
    public Figures of(String type, Period period) {
        boolean some = type.equals(LAUNCH);
        Spread hour = new Spread(3600, 7200, 18_000);
        return new Figures(
                type,
                new Figures.Ended(some ? 5 : 0, 0, "?type=" + type),
                new Figures.UnderWay(2, 1),
                some ? new Figures.Times(hour, hour, hour, hour) : null,
                new Figures.ServiceLevel(some ? 4 : 0, some ? 1 : 0, some ? 0.8 : null, "?of=LATE"),
                new Figures.Rework(1, 0, 0, 1, "?of=REWORKED"),
                List.of(new Figures.FailureClass(Failure.Kind.THROTTLED, 3, 1, "?of=FAILED")),
                List.of(new Figures.GateLook("launch-readiness", "Launch readiness", 1, some ? 0.8 : null, "?of=HELD")),
                List.of(new Figures.Stall(
                        Figures.WaitsFor.PEOPLE, "launch-readiness", "delivery-lead", 1, 3600, "?of=WAITED")),
                List.of(new Figures.Part(AT, 5, 3600, 0.8)));
    }

    @Override
    public List<Ended> list(Listing listing, Window window) {
        asked = listing;
        return IntStream.range(0, 5)
                .mapToObj(i -> new Ended(
                        FakeHandoffs.id(i),
                        LAUNCH,
                        HandoffState.COMPLETED,
                        AT.minusSeconds(3600),
                        AT.minusSeconds(i),
                        null,
                        3600,
                        1800,
                        0,
                        1800))
                .limit(window.limit())
                .toList();
    }
}
