package io.baton.dashboard.flow;

import io.baton.dashboard.Frames;
import io.baton.dashboard.Policies;
import io.baton.dashboard.Policies.Passage;
import io.baton.dashboard.Section;
import io.baton.dashboard.flow.FlowPage.Column;
import io.baton.dashboard.words.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws up the board. */
@ApplicationScoped
public class FlowView {

    private static final int PAGE = 20;
    private static final int LONG_PAGE = 100;

    private final Board board;
    private final Choices choices;
    private final Policies policies;
    private final Frames frames;
    private final Clock clock;

    public FlowView(Board board, Choices choices, Policies policies, Frames frames, Clock clock) {
        this.board = board;
        this.choices = choices;
        this.policies = policies;
        this.frames = frames;
        this.clock = clock;
    }

    /** The board, or one column of it from a place on. */
    FlowPage page(Filter filter, Optional<Place> after) {
        List<String> types = types(filter);
        Map<Stage, Long> counts = board.counts(filter, types);
        List<Column> columns = new ArrayList<>();
        for (Stage stage : filter.stage().map(List::of).orElseGet(() -> List.of(Stage.values()))) {
            columns.add(column(stage, filter, types, after.orElse(null), counts));
        }
        String summary = Summary.of(counts);
        String here = filter.path() + after.map(FlowView::from).orElse("");
        boolean only = filter.stage().isPresent();
        return new FlowPage(
                frames.around(Section.FLOW, "Flow"), filter, here, choices.of(filter), summary, columns, only);
    }

    private Column column(
            Stage stage, Filter filter, List<String> types, @Nullable Place after, Map<Stage, Long> counts) {
        int most = filter.stage().isPresent() ? LONG_PAGE : PAGE;
        List<BoardItem> found = board.page(stage, filter, types, after, most + 1);
        List<BoardItem> shown = found.subList(0, Math.min(most, found.size()));
        Moments moments = new Moments(clock.instant());
        List<Card> cards =
                shown.stream().map(item -> Card.of(item, policies, moments)).toList();
        boolean more = stage.isOpen() && found.size() > most;
        return new Column(
                stage,
                stage.isOpen() ? counts.get(stage) : null,
                cards,
                more ? rest(filter.at(stage), shown.get(most - 1)) : null);
    }

    private static String rest(Filter filter, BoardItem last) {
        return filter.path() + from(new Place(last.opened(), last.id()));
    }

    /** A place is given only to a single column, whose address has a query already. */
    private static String from(Place place) {
        return "&after=" + place.opened() + "~" + place.id();
    }

    /** The kinds of handoff that begin or end in the department. */
    private List<String> types(Filter filter) {
        return policies.passages().stream()
                .filter(each ->
                        each.from().equals(filter.department()) || each.to().equals(filter.department()))
                .map(Passage::type)
                .toList();
    }
}
