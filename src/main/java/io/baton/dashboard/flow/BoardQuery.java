package io.baton.dashboard.flow;

import io.baton.handoff.HandoffState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement of the board. It names only what is asked for, so that the plain board is answered from an index; every value is
 * a parameter.
 */
final class BoardQuery {

    private final StringBuilder text;
    private final List<@Nullable Object> parameters = new ArrayList<>();

    private BoardQuery(String select) {
        this.text = new StringBuilder(select);
    }

    /** How many open handoffs are in each state. */
    static BoardQuery counts(Filter filter, List<String> types) {
        String facts = filter.asksForFacts() ? " join handoff_facts f on f.handoff_id = h.id" : "";
        BoardQuery query =
                new BoardQuery("select h.state, count(*) from handoffs h" + facts + " where h.finished_at is null");
        query.narrow(filter, types).add(" group by h.state");
        return query;
    }

    /** The oldest open ones in a state, after a place if there is one. */
    static BoardQuery open(HandoffState state, Filter filter, List<String> types, @Nullable Place after, int most) {
        BoardQuery query = new BoardQuery("select " + BoardItem.COLUMNS
                + " from handoffs h left join handoff_facts f on f.handoff_id = h.id where h.finished_at is null");
        query.add(" and h.state = ?", state.name()).narrow(filter, types);
        if (after != null) {
            query.add(" and (h.opened_at, h.id) > (?::timestamptz, ?)", after.opened(), after.id());
        }
        query.add(" order by h.opened_at, h.id limit ?", most);
        return query;
    }

    /** Of the last that ended those that match; only so many are looked at, however rare a match is. */
    static BoardQuery ended(Filter filter, List<String> types, int looked, int most) {
        BoardQuery query = new BoardQuery("select " + BoardItem.COLUMNS + " from (select * from handoffs"
                + " where finished_at is not null order by finished_at desc limit " + looked
                + ") h left join handoff_facts f on f.handoff_id = h.id where true");
        query.narrow(filter, types).add(" order by h.finished_at desc limit ?", most);
        return query;
    }

    String text() {
        return text.toString();
    }

    @Nullable
    Object[] parameters() {
        return parameters.toArray();
    }

    private BoardQuery narrow(Filter filter, List<String> types) {
        if (!filter.department().isEmpty()) {
            add(" and h.type = any(string_to_array(?, ','))", String.join(",", types));
        }
        narrow(" and h.owner_role = ?", filter.owner());
        narrow(" and f.region = ?", filter.region());
        narrow(" and f.practice = ?", filter.practice());
        return this;
    }

    private void narrow(String condition, String wanted) {
        if (!wanted.isEmpty()) {
            add(condition, wanted);
        }
    }

    private BoardQuery add(String more, @Nullable Object... values) {
        text.append(more);
        parameters.addAll(Arrays.asList(values));
        return this;
    }
}
