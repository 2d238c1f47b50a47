package io.baton.twin.query;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Narrows down, by indexes, which rows a condition can be true for: a superset of them, or null where no index
 * helps and every row must be looked at.
 */
public final class Candidates<R> {

    /** More rows than this are not gathered: going through all of them in order costs no more. */
    public static final int WORTHWHILE = 4000;

    private final Function<Filter.Comparison, @Nullable Collection<R>> index;

    /** The function answers the rows an index knows for one comparison, or null. */
    public Candidates(Function<Filter.Comparison, @Nullable Collection<R>> index) {
        this.index = index;
    }

    public @Nullable Collection<R> of(@Nullable Filter filter) {
        if (filter instanceof Filter.And and) {
            return smallest(and);
        }
        if (filter instanceof Filter.Or or) {
            return union(or);
        }
        return filter instanceof Filter.Comparison comparison ? index.apply(comparison) : null;
    }

    private @Nullable Collection<R> smallest(Filter.And and) {
        Collection<R> best = null;
        for (Filter part : and.parts()) {
            Collection<R> rows = of(part);
            if (rows != null && (best == null || rows.size() < best.size())) {
                best = rows;
            }
        }
        return best;
    }

    private @Nullable Collection<R> union(Filter.Or or) {
        Set<R> all = new LinkedHashSet<>();
        for (Filter part : or.parts()) {
            Collection<R> rows = of(part);
            if (rows == null || rows.size() > WORTHWHILE) {
                return null;
            }
            all.addAll(rows);
        }
        return all;
    }
}
