package io.baton.insight.meter;

import io.baton.handoff.Claim;
import io.baton.handoff.Failure;
import io.baton.handoff.RunWatch;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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
    private final Map<Kind, Timer> steps = new ConcurrentHashMap<>();

    public RunMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** What a timer is known by; asking the registry for it at every step costs more than noting the time. */
    private record Kind(String type, String step, Outcome outcome) {}

    @Override
    public void stepEnded(Claim claim, Step step) {
        steps.computeIfAbsent(new Kind(claim.type(), step.id(), step.outcome()), this::timer)
                .record(Duration.between(step.startedAt(), step.endedAt()));
    }

    private Timer timer(Kind kind) {
        return Timer.builder("baton.handoff.step")
                .description("How long steps take that run, with their calls; a step put back from its record is none.")
                .tags(
                        "type",
                        kind.type(),
                        "step",
                        kind.step(),
                        "outcome",
                        kind.outcome().word())
                .serviceLevelObjectives(BUCKETS)
                .register(meters);
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
