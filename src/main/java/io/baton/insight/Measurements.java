package io.baton.insight;

import io.baton.platform.Sql;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Measures handoffs that have ended, each once: where its time went, how it failed, whom it waited for. Bears being run by
 * several processes at once. Nothing here takes part in a run, so measuring costs no handoff anything.
 */
@Singleton
@Named("measurements")
@Unremovable
@RegisterForReflection
public class Measurements {

    private static final Duration BEHIND = Duration.ofHours(1);
    private static final Duration ALL_AGAIN = Duration.ofDays(1);

    private final DataSource store;
    private final ServiceLevels levels;
    private final FigureConfig config;
    private final EndedMeters meters;
    private final Clock clock;
    private Instant allLookedAt = Instant.EPOCH;
    private Instant lookedAt = Instant.EPOCH;

    public Measurements(DataSource store, ServiceLevels levels, FigureConfig config, EndedMeters meters, Clock clock) {
        this.store = store;
        this.levels = levels;
        this.config = config;
        this.meters = meters;
        this.clock = clock;
    }

    private record Due(UUID id, String type, Instant openedAt, Instant finishedAt) {}

    /**
     * Measures what has ended and is not measured, batch by batch; answers how many that were. The first time, and once a day,
     * every end is looked at, else those of late: an end may be committed a while after the time it bears, by a clock of its own.
     */
    public synchronized int measureEnded() {
        Instant now = clock.instant();
        boolean all = !allLookedAt.plus(ALL_AGAIN).isAfter(now);
        int measured = measureFrom(all ? Instant.EPOCH : lookedAt.minus(BEHIND));
        lookedAt = now;
        allLookedAt = all ? now : allLookedAt;
        return measured;
    }

    private int measureFrom(Instant from) {
        int all = 0;
        List<Due> due = next(from);
        while (!due.isEmpty()) {
            List<Due> batch = due;
            List<Measured> measured = Sql.inTransaction(store, c -> measure(c, batch));
            measured.forEach(meters::count);
            all += measured.size();
            Instant last = batch.get(batch.size() - 1).finishedAt();
            due = batch.size() < config.batch() ? List.of() : next(last);
        }
        return all;
    }

    private List<Due> next(Instant from) {
        return Sql.once(store, c -> Sql.query(c, MeasureSql.DUE, Measurements::read, from, config.batch()));
    }

    private List<Measured> measure(Connection c, List<Due> due) throws SQLException {
        Object[] ids = due.stream().map(Due::id).toArray();
        List<@Nullable String> slas = new ArrayList<>();
        due.forEach(each -> slas.add(
                levels.due(each.type(), each.openedAt()).map(Instant::toString).orElse(null)));
        return Sql.query(
                c,
                MeasureSql.MEASURE,
                Measured::read,
                c.createArrayOf("uuid", ids),
                c.createArrayOf("timestamptz", slas.toArray()));
    }

    private static Due read(ResultSet row) throws SQLException {
        return new Due(
                row.getObject("id", UUID.class),
                row.getString("type"),
                Objects.requireNonNull(Sql.instant(row, "opened_at")),
                Objects.requireNonNull(Sql.instant(row, "finished_at")));
    }
}
