package io.baton.insight.meter;

import io.baton.handoff.Claim;
import io.baton.handoff.Failure;
import io.baton.handoff.RunWatch;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Counts this process's runs and failures and times its steps; never by handoff, so that there are few. */
@Singleton
public class RunMeters implements RunWatch {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30)
    };

    private final MeterRegistry meters;

    public RunMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void stepEnded(Claim claim, Step step) {
        Timer.builder("baton.handoff.step")
                .description("How long steps take that run, with their calls; a step put back from its record is none.")
                .tags(
                        "type",
                        claim.type(),
                        "step",
                        step.id(),
                        "outcome",
                        step.outcome().word())
                .serviceLevelObjectives(BUCKETS)
                .register(meters)
                .record(Duration.between(step.startedAt(), step.endedAt()));
    }

    @Override
    public void runEnded(Claim claim, Run run) {
        meters.counter(
                        "baton.handoff.runs",
                        "type",
                        claim.type(),
                        "outcome",
                        run.outcome().word())
                .increment();
        Failure failure = run.failure();
        if (failure != null) {
            meters.counter(
                            "baton.handoff.failures",
                            "type",
                            claim.type(),
                            "kind",
                            failure.kind().name(),
                            "code",
                            failure.code())
                    .increment();
        }
    }
}
