package io.baton.insight;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Counts what is measured, for Prometheus. What had ended before this process began is left out: it is not news. */
@Singleton
public class EndedMeters {

    private final MeterRegistry meters;
    private final Instant since;

    public EndedMeters(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.since = clock.instant();
    }

    void count(Measured ended) {
        if (ended.finishedAt().isBefore(since)) {
            return;
        }
        String sla = ended.slaAt() == null ? "none" : ended.late() ? "missed" : "met";
        meters.counter(
                        "baton.handoffs.ended",
                        "type",
                        ended.type(),
                        "state",
                        ended.state().name(),
                        "sla",
                        sla)
                .increment();
        time(ended, "people", ended.people());
        time(ended, "systems", ended.systems());
        time(ended, "working", ended.working());
    }

    private void time(Measured ended, String spent, Duration duration) {
        Timer.builder("baton.handoff.time")
                .description("Where the time of ended handoffs went: waiting on people, waiting on systems, working.")
                .tags("type", ended.type(), "spent", spent)
                .register(meters)
                .record(duration);
    }
}
