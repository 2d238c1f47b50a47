package io.baton.dashboard.flow;

import io.baton.handoff.HandoffState;
import io.baton.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is on the board. One indexed statement counts, and one for each state brings a page of its oldest: neither grows
 * with what has ended, and a page not with what is open.
 */
@ApplicationScoped
public class Board {

    /** Of so many that ended last the matching ones are shown. */
    static final int LOOKED = 500;

    private final DataSource store;

    public Board(DataSource store) {
        this.store = store;
    }

    /** How many handoffs are at each open stage. */
    Map<Stage, Long> counts(Filter filter, List<String> types) {
        Map<HandoffState, Long> states = new EnumMap<>(HandoffState.class);
        BoardQuery query = BoardQuery.counts(filter, types);
        Sql.once(
                store,
                c -> Sql.query(
                        c,
                        query.text(),
                        row -> states.put(HandoffState.valueOf(row.getString(1)), row.getLong(2)) == null,
                        query.parameters()));
        Map<Stage, Long> counts = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            counts.put(
                    stage,
                    stage.states().stream()
                            .mapToLong(state -> states.getOrDefault(state, 0L))
                            .sum());
        }
        return counts;
    }

    /** A page of a column: of the open ones the longest under way first, of those that ended the last first. */
    List<BoardItem> page(Stage stage, Filter filter, List<String> types, @Nullable Place after, int most) {
        if (!stage.isOpen()) {
            return query(BoardQuery.ended(filter, types, LOOKED, most));
        }
        List<BoardItem> items = new ArrayList<>();
        for (HandoffState state : stage.states()) {
            items.addAll(query(BoardQuery.open(state, filter, types, after, most)));
        }
        items.sort(Comparator.comparing(BoardItem::opened)
                .thenComparing(item -> item.id().toString()));
        return items.subList(0, Math.min(most, items.size()));
    }

    private List<BoardItem> query(BoardQuery query) {
        return Sql.once(store, c -> Sql.query(c, query.text(), BoardItem::read, query.parameters()));
    }
}
