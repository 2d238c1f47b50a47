package io.baton.dashboard.figures;

import io.baton.api.FigureReader;
import io.baton.api.FigureReader.Ended;
import io.baton.api.Position;
import io.baton.api.Window;
import io.baton.dashboard.Frames;
import io.baton.dashboard.Policies;
import io.baton.dashboard.Section;
import io.baton.dashboard.figures.HandoffsPage.Row;
import io.baton.dashboard.words.Stamp;
import io.baton.dashboard.words.Words;
import io.baton.insight.Listing;
import io.baton.insight.drawing.Lengths;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Draws up the handoffs behind a figure. */
@ApplicationScoped
class HandoffsView {

    private static final int SHOWN = 50;

    private final FigureReader reader;
    private final Policies policies;
    private final Frames frames;

    HandoffsView(FigureReader reader, Policies policies, Frames frames) {
        this.reader = reader;
        this.policies = policies;
        this.frames = frames;
    }

    HandoffsPage page(Listing listing, @Nullable Position after) {
        List<Ended> found = reader.list(listing, new Window(after, SHOWN + 1));
        List<Ended> shown = found.subList(0, Math.min(SHOWN, found.size()));
        return new HandoffsPage(
                frames.around(Section.FIGURES, "Handoffs behind a figure"),
                policies.handoff(listing.type()) + ": " + what(listing),
                shown.stream().map(HandoffsView::row).toList(),
                found.size() > SHOWN ? next(listing, shown.get(SHOWN - 1)) : null);
    }

    private String what(Listing listing) {
        return switch (listing.of()) {
            case ENDED -> "all that ended";
            case LATE -> "completed after their service level";
            case REWORKED -> "with something done again";
            case FAILED -> "with a failure: " + Words.of(Objects.toString(listing.kind(), ""));
            case HELD -> "held at " + place(listing);
            case WAITED -> "that waited at " + place(listing);
        };
    }

    private String place(Listing listing) {
        String at = Objects.toString(listing.at(), "");
        return at.contains("/") ? at : policies.gate(listing.type(), at);
    }

    private static String next(Listing listing, Ended last) {
        return FiguresView.LISTED + listing.query() + "&after=" + last.finishedAt() + "&id=" + last.id();
    }

    private static Row row(Ended each) {
        return new Row(
                each.id(),
                each.state().name(),
                Words.of(each.state().name()),
                Stamp.of(each.finishedAt()),
                Lengths.words(each.cycle()),
                Lengths.words(each.waitingOnPeople()),
                Lengths.words(each.waitingOnSystems()),
                each.slaAt() != null && each.finishedAt().isAfter(each.slaAt()));
    }
}
