package io.baton.api.house;

import io.baton.api.FigureReader;
import io.baton.api.Window;
import io.baton.insight.FigureBook;
import io.baton.insight.Figures;
import io.baton.insight.Listing;
import io.baton.insight.Measured;
import io.baton.insight.MeasuredHandoffs;
import io.baton.insight.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Reads figures from what was measured. */
@ApplicationScoped
public class MeasuredFigures implements FigureReader {

    private final FigureBook book;
    private final MeasuredHandoffs handoffs;

    public MeasuredFigures(FigureBook book, MeasuredHandoffs handoffs) {
        this.book = book;
        this.handoffs = handoffs;
    }

    @Override
    public Set<String> types() {
        return book.types();
    }

    @Override
    public boolean knows(String type) {
        return book.knows(type);
    }

    @Override
    public Figures of(String type, Period period) {
        return book.of(type, period);
    }

    @Override
    public List<Ended> list(Listing listing, Window window) {
        Listing.After after = window.after() == null
                ? null
                : new Listing.After(window.after().at(), window.after().id());
        return handoffs.list(listing, after, window.limit()).stream()
                .map(MeasuredFigures::ended)
                .toList();
    }

    private static Ended ended(Measured each) {
        return new Ended(
                each.handoff(),
                each.type(),
                each.state(),
                each.openedAt(),
                each.finishedAt(),
                each.slaAt(),
                seconds(each.cycle()),
                seconds(each.people()),
                seconds(each.systems()),
                seconds(each.working()));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
