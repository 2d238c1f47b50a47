package io.baton.handoff.camel;

import io.baton.handoff.Ask;
import io.baton.handoff.Claim;
import io.baton.handoff.Failure;
import io.baton.handoff.Failures;
import io.baton.handoff.Gates;
import io.baton.handoff.Ledger;
import io.baton.handoff.Ledger.FailedStep;
import io.baton.handoff.Ledger.Pause;
import io.baton.handoff.RetrySchedule;
import io.baton.handoff.RunWatch;
import io.baton.handoff.RunWatch.Outcome;
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
    private final RunWatches watches;

    public RunEnd(
            Ledger ledger, Gates gates, Failures failures, RetrySchedule schedule, Clock clock, RunWatches watches) {
        this.ledger = ledger;
        this.gates = gates;
        this.failures = failures;
        this.schedule = schedule;
        this.clock = clock;
        this.watches = watches;
    }

    /** Writes the end of a run; a run that lost its lease writes nothing. */
    void end(Exchange exchange, HandoffRun run) {
        Throwable error = error(exchange);
        Failure failure = error == null || run.lost() ? null : failures.read(error);
        Outcome outcome = failure == null ? unbroken(run) : broken(run, failure, error);
        watches.runEnded(run.claim(), new RunWatch.Run(run.startedAt(), clock.instant(), outcome, failure));
    }

    private Outcome unbroken(HandoffRun run) {
        if (run.lost()) {
            return Outcome.LOST;
        }
        if (run.handedBack()) {
            ledger.release(run.claim(), "the process stops");
            return Outcome.HANDED_BACK;
        }
        if (!run.pauses().isEmpty()) {
            ledger.pause(run.claim(), pause(run));
            return Outcome.PAUSED;
        }
        ledger.finish(run.claim());
        return Outcome.ENDED;
    }

    private Outcome broken(HandoffRun run, Failure failure, @Nullable Throwable error) {
        Claim claim = run.progressed() ? run.claim().afresh() : run.claim();
        FailedStep failed = new FailedStep(run.brokeAt(), failure, gates.exceptionOwner(claim.type()));
        Optional<Instant> next = schedule.next(claim, failure, clock.instant());
        tell(claim, failed, next);
        LOG.debug("The failure behind it", error);
        if (next.isEmpty()) {
            ledger.fail(claim, failed, gates.exceptionDue(claim.type()));
            return Outcome.FAILED;
        }
        if (failure.parked()) {
            ledger.park(claim, failed, next.get());
            return Outcome.PARKED;
        }
        ledger.retryAt(claim, failed, next.get());
        return Outcome.RETRYING;
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
