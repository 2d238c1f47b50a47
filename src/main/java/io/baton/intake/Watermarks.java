package io.baton.intake;

import io.baton.platform.Sql;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.apache.camel.Exchange;

/** How far the sweep has come; durable, and only ever moved forward. */
@Singleton
@Named("watermarks")
@Unremovable
@RegisterForReflection
public class Watermarks {

    private static final String SIGNED_DEALS = "signed-deals";

    /** The exchange property with the newest change of the sweep under way; copies of the exchange share it. */
    static final String NEWEST = "batonSweepNewest";

    private final DataSource store;
    private final SweepConfig config;
    private final Clock clock;
    private final AtomicReference<Instant> sweptAt = new AtomicReference<>(Instant.EPOCH);

    public Watermarks(DataSource store, SweepConfig config, Clock clock, MeterRegistry meters) {
        this.store = store;
        this.config = config;
        this.clock = clock;
        TimeGauge.builder("baton.sweep.ended", sweptAt, TimeUnit.SECONDS, at ->
                        (double) at.get().getEpochSecond())
                .description("When this process last ended a sweep, in seconds since 1970; 0 for not yet.")
                .register(meters);
    }

    /** Begins a sweep: the instant from which it looks, ISO 8601 in UTC to the second. */
    public String since(Exchange exchange) {
        exchange.setProperty(NEWEST, new AtomicReference<>(Instant.EPOCH));
        Instant from = read().map(at -> at.minus(config.overlap()))
                .orElseGet(() -> clock.instant().minus(config.first()));
        return from.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Ends a sweep: moves forward to the newest change it saw; without any it stays. */
    public void advance(Exchange exchange) {
        Instant newest =
                (Instant) exchange.getProperty(NEWEST, AtomicReference.class).get();
        if (newest.isAfter(Instant.EPOCH)) {
            write(newest);
        }
        sweptAt.set(clock.instant());
    }

    static void saw(Exchange exchange, Instant change) {
        @SuppressWarnings("unchecked")
        AtomicReference<Instant> newest = exchange.getProperty(NEWEST, AtomicReference.class);
        if (newest != null) {
            newest.accumulateAndGet(change, (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    private Optional<Instant> read() {
        return Sql.once(
                        store,
                        c -> Sql.query(
                                c,
                                "select at from watermarks where name = ?",
                                row -> Objects.requireNonNull(Sql.instant(row, "at")),
                                SIGNED_DEALS))
                .stream()
                .findFirst();
    }

    private void write(Instant at) {
        String sql = "insert into watermarks (name, at) values (?, ?)"
                + " on conflict (name) do update set at = greatest(watermarks.at, excluded.at)";
        Sql.once(store, c -> Sql.update(c, sql, SIGNED_DEALS, at));
    }
}
