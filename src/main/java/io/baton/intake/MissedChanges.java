package io.baton.intake;

import io.baton.handoff.Opened.Outcome;
import io.baton.handoff.Opening;
import io.baton.platform.Sql;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What the sweep alone found: an event of it that opened or updated a handoff, and no notice named its record between
 * the change and the sweep's finding it. The clocks of both may differ by the sweep's overlap.
 */
@ApplicationScoped
public class MissedChanges {

    /** The channel of what the sweep found. */
    static final String SWEEP = "sweep";

    private static final Set<Outcome> COUNTED = Set.of(Outcome.OPENED, Outcome.MERGED);

    private static final String UNNOTICED = """
         and not exists (select 1 from notices n where n.record_id = e.business_key
          and n.received_at between e.changed_at - ?::bigint * interval '1 second' and e.received_at)
        """;

    private static final String LIST = """
        select e.* from events e where e.channel = 'sweep' and e.state in ('OPENED', 'MERGED')
          and (?::timestamptz is null or e.received_at >= ?) and (?::timestamptz is null or (e.received_at, e.id) < (?, ?))
        """ + UNNOTICED + "order by e.received_at desc, e.id desc limit ?";

    private static final String ONE = "select e.* from events e where e.id = ?" + UNNOTICED;

    private final DataSource store;
    private final SweepConfig config;
    private final Counter counter;

    public MissedChanges(DataSource store, SweepConfig config, MeterRegistry meters) {
        this.store = store;
        this.config = config;
        this.counter = Counter.builder("baton.intake.missed")
                .description("Changes that only the sweep found.")
                .register(meters);
    }

    /**
     * One of them.
     *
     * @param event     the kept event
     * @param changedAt when the record changed, by the other system's clock
     * @param foundAt   when the sweep found it
     */
    public record Missed(UUID event, String key, UUID handoff, Outcome outcome, Instant changedAt, Instant foundAt) {}

    /** Those found since then (null: all), newest first, before a place in the list (nulls: from the beginning). */
    public List<Missed> list(@Nullable Instant since, @Nullable Instant before, @Nullable UUID id, int limit) {
        long skew = config.overlap().toSeconds();
        return Sql.once(
                store, c -> Sql.query(c, LIST, MissedChanges::missed, since, since, before, before, id, skew, limit));
    }

    /** Counts an event of the sweep, if it is one of them. */
    void swept(Opening opening, Outcome outcome) {
        if (COUNTED.contains(outcome)) {
            long skew = config.overlap().toSeconds();
            List<Missed> missed = Sql.once(store, c -> Sql.query(c, ONE, MissedChanges::missed, opening.raw(), skew));
            counter.increment(missed.size());
        }
    }

    private static Missed missed(ResultSet row) throws SQLException {
        return new Missed(
                row.getObject("id", UUID.class),
                row.getString("business_key"),
                row.getObject("handoff_id", UUID.class),
                Outcome.valueOf(row.getString("state")),
                Objects.requireNonNull(Sql.instant(row, "changed_at")),
                Objects.requireNonNull(Sql.instant(row, "received_at")));
    }
}
