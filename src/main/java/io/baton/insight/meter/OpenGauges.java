package io.baton.insight.meter;

import io.baton.insight.FigureConfig;
import io.baton.platform.HandoffException;
import io.baton.system.RolesConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gauges over what is under way, read from the ledger when they are scraped and kept for {@link FigureConfig#fresh}. A set of
 * tags that was seen once stays, at zero when there is nothing of it any more; while the ledger cannot be read, all are NaN.
 */
@Singleton
public class OpenGauges {

    private static final Logger LOG = LoggerFactory.getLogger(OpenGauges.class);

    private final OpenWork work;
    private final RolesConfig roles;
    private final FigureConfig config;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Set<Figure> registered = new HashSet<>();
    private Map<Figure, Double> figures = Map.of();
    private boolean readable;
    private Instant freshUntil = Instant.MIN;

    OpenGauges(OpenWork work, RolesConfig roles, FigureConfig config, MeterRegistry meters, Clock clock) {
        this.work = work;
        this.roles = roles;
        this.config = config;
        this.meters = meters;
        this.clock = clock;
    }

    /** The figures of every type and system are there from the start; the ledger is first read by the first scrape. */
    void begin(@Observes StartupEvent ignored) {
        register(OpenFigures.none(work.types(), roles.systems().keySet(), roles.channelNames()));
    }

    private synchronized double value(Figure figure) {
        if (!clock.instant().isBefore(freshUntil)) {
            refresh();
        }
        return readable ? figures.getOrDefault(figure, 0.0) : Double.NaN;
    }

    private synchronized void refresh() {
        try {
            figures = OpenFigures.of(work.look());
            readable = true;
            register(figures);
        } catch (HandoffException e) {
            LOG.debug("What is under way could not be counted: {}", e.getMessage());
            readable = false;
        }
        freshUntil = clock.instant().plus(config.fresh());
    }

    private synchronized void register(Map<Figure, Double> seen) {
        seen.keySet().stream().filter(registered::add).forEach(this::register);
    }

    private void register(Figure figure) {
        Gauge.builder(figure.name().text(), () -> value(figure))
                .description(figure.name().description())
                .baseUnit(figure.name().unit())
                .tags(figure.tags())
                .register(meters);
    }
}
