package io.baton.handoff.camel;

import io.baton.handoff.Ask;
import io.baton.handoff.Claim;
import io.baton.handoff.Failures;
import io.baton.handoff.Gates;
import io.baton.handoff.Ledger;
import io.baton.handoff.Ledger.FailedStep;
import io.baton.handoff.Ledger.Pause;
import io.baton.handoff.RetrySchedule;
import io.baton.handoff.Verdict;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Decides how a run ends: by the ledger and the run, never by the mere absence of an exception. */
@Singleton
public class RunEnd {

    private static final Logger LOG = LoggerFactory.getLogger(RunEnd.class);

    private final Ledger ledger;
    private final Gates gates;
    private final Failures failures;
    private final RetrySchedule schedule;
    private final Clock clock;

    public RunEnd(Ledger ledger, Gates gates, Failures failures, RetrySchedule schedule, Clock clock) {
        this.ledger = ledger;
        this.gates = gates;
        this.failures = failures;
        this.schedule = schedule;
        this.clock = clock;
    }

    /** Writes the end of a run; a run that lost its lease writes nothing. */
    void end(Exchange exchange, HandoffRun run) {
        Throwable error = error(exchange);
        if (run.lost()) {
            return;
        }
        if (error != null) {
            broken(run, error);
        } else if (run.handedBack()) {
            ledger.release(run.claim(), "the process stops");
        } else if (!run.pauses().isEmpty()) {
            ledger.pause(run.claim(), pause(run));
        } else {
            ledger.finish(run.claim());
        }
    }

    private void broken(HandoffRun run, Throwable error) {
        Claim claim = run.progressed() ? run.claim().afresh() : run.claim();
        FailedStep failed = new FailedStep(run.brokeAt(), failures.read(error), gates.exceptionOwner(claim.type()));
        Optional<Instant> next = schedule.next(claim, failed.failure(), clock.instant());
        tell(claim, failed, next);
        LOG.debug("The failure behind it", error);
        if (next.isEmpty()) {
            ledger.fail(claim, failed);
        } else if (failed.failure().parked()) {
            ledger.park(claim, failed, next.get());
        } else {
            ledger.retryAt(claim, failed, next.get());
        }
    }

    /** What is parked is many: the circuit tells of it once, each handoff only to those who listen closely. */
    private static void tell(Claim claim, FailedStep failed, Optional<Instant> next) {
        LOG.atLevel(failed.failure().parked() ? Level.DEBUG : Level.WARN)
                .log(
                        "Handoff {} broke at {}: {} {}; {}",
                        claim.id(),
                        failed.step(),
                        failed.failure().code(),
                        failed.failure().message(),
                        next.map(at -> "next try at " + at).orElse("an operator must look at it"));
    }

    private Pause pause(HandoffRun run) {
        List<Verdict> pauses = run.pauses();
        List<Ask> asks =
                pauses.stream().flatMap(verdict -> verdict.asks().stream()).toList();
        List<String> forget = pauses.stream()
                .flatMap(verdict -> verdict.forget().stream())
                .flatMap(id -> run.recordedKeys().stream().filter(key -> key.endsWith("/" + id)))
                .toList();
        Instant recheck = pauses.stream()
                .map(Verdict::recheck)
                .filter(Objects::nonNull)
                .min(Duration::compareTo)
                .map(wait -> clock.instant().plus(wait))
                .orElse(null);
        return new Pause(asks, forget, recheck);
    }

    private static @Nullable Throwable error(Exchange exchange) {
        if (exchange.getException() != null) {
            return exchange.getException();
        }
        return exchange.getExchangeExtension().isFailureHandled()
                ? exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class)
                : null;
    }
}
