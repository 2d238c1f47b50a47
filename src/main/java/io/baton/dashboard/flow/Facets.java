package io.baton.dashboard.flow;

import io.baton.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** The regions and practices that open handoffs have, for the filters; a minute old at most. */
@ApplicationScoped
public class Facets {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final String VALUES = """
        select distinct f.%1$s from handoffs h join handoff_facts f on f.handoff_id = h.id
        where h.finished_at is null and f.%1$s is not null order by 1
        """;

    private final DataSource store;
    private final Clock clock;
    private volatile Known known = new Known(Instant.MIN, List.of(), List.of());

    public Facets(DataSource store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What there is to choose from. */
    record Known(Instant at, List<String> regions, List<String> practices) {}

    Known known() {
        Instant now = clock.instant();
        if (known.at().isBefore(now.minus(FRESH))) {
            known = new Known(now, values("region"), values("practice"));
        }
        return known;
    }

    private List<String> values(String column) {
        return Sql.once(store, c -> Sql.query(c, VALUES.formatted(column), row -> row.getString(1)));
    }
}
