package io.baton.insight;

import io.baton.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The handoffs behind figures. */
@ApplicationScoped
public class MeasuredHandoffs {

    private final DataSource store;

    public MeasuredHandoffs(DataSource store) {
        this.store = store;
    }

    /** Those of a listing, newest end first, from a place on (null: from the beginning). */
    public List<Measured> list(Listing listing, Listing.@Nullable After after, int limit) {
        String sql = FigureSql.listing(listing.of());
        return Sql.once(store, c -> Sql.query(c, sql, Measured::read, parameters(listing, after, limit)));
    }

    private static @Nullable Object[] parameters(Listing listing, Listing.@Nullable After after, int limit) {
        Instant at = after == null ? null : after.finishedAt();
        List<@Nullable Object> all = new ArrayList<>();
        all.add(listing.type());
        all.add(listing.period().since());
        all.add(listing.period().until());
        if (listing.parameter() != null) {
            all.add(listing.parameter());
        }
        all.add(at);
        all.add(at);
        all.add(after == null ? null : after.handoff());
        all.add(limit);
        return all.toArray();
    }
}
