package io.baton.handoff.camel;

import io.baton.handoff.Claim;
import io.baton.handoff.Ledger;
import io.baton.handoff.RunWatch;
import io.baton.handoff.RunWatch.Outcome;
import io.baton.handoff.StepRecord;
import io.baton.platform.RetryableFailure;
import io.baton.platform.chaos.CrashPoint;
import io.baton.platform.chaos.CrashPoints;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/**
 * One durable step: restores its recorded result, or runs and records it. Steps are at least once: a crash
 * between the effect and the record runs it again, so every call sends the step's key.
 */
final class DurableStep extends DelegateAsyncProcessor {

    private static final int RECORD_TRIES = 3;

    private final String id;
    private final Ledger ledger;
    private final Clock clock;
    private final RunWatches watches;

    DurableStep(Processor target, String id, Ledger ledger, Clock clock, RunWatches watches) {
        super(target);
        this.id = id;
        this.ledger = ledger;
        this.clock = clock;
        this.watches = watches;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        HandoffRun run = HandoffRun.of(exchange);
        if (run == null) {
            return super.process(exchange, callback);
        }
        if (run.halted()) {
            return stop(exchange, callback);
        }
        String key = StepKeys.of(id, exchange);
        StepRecord known = run.recorded(key);
        if (known != null) {
            StepState.restore(exchange, known);
            callback.done(true);
            return true;
        }
        return run.mayBegin() ? run(exchange, callback, run, key) : stop(exchange, callback);
    }

    private static boolean stop(Exchange exchange, AsyncCallback callback) {
        exchange.setRouteStop(true);
        callback.done(true);
        return true;
    }

    private boolean run(Exchange exchange, AsyncCallback callback, HandoffRun run, String key) {
        Instant startedAt = clock.instant();
        Map<String, Object> before = StepState.variables(exchange);
        HandoffVariable.entering(exchange, run, key);
        run.began(key);
        CrashPoints.reach(CrashPoint.BEFORE_CALL);
        return super.process(exchange, done -> {
            Outcome outcome = Outcome.FAILED;
            try {
                outcome = ended(exchange, run, key, before, startedAt);
            } catch (RuntimeException e) {
                exchange.setException(e);
            }
            outcome = FencedCall.wentOutLate(exchange) ? Outcome.SENT_LATE : outcome;
            watches.stepEnded(run.claim(), new RunWatch.Step(id, key, startedAt, clock.instant(), outcome));
            callback.done(done);
        });
    }

    private Outcome ended(
            Exchange exchange, HandoffRun run, String key, Map<String, Object> before, Instant startedAt) {
        if (exchange.isFailed() || exchange.getExchangeExtension().isFailureHandled()) {
            run.failedIn(key);
            return Outcome.FAILED;
        }
        if (run.halted() || exchange.isRollbackOnly()) {
            return Outcome.LOST;
        }
        CrashPoints.reach(CrashPoint.AFTER_CALL);
        HandoffVariable.leaving(exchange, before);
        StepState.Captured captured =
                StepState.capture(exchange, key, run.claim().revision(), before, startedAt);
        if (!record(run.claim(), captured.step(), RECORD_TRIES)) {
            run.lose();
            exchange.setRouteStop(true);
            return Outcome.LOST;
        }
        CrashPoints.reach(CrashPoint.RECORDED);
        run.remember(captured.step());
        StepState.settle(exchange, captured); // live runs must see what replays will see
        return Outcome.RECORDED;
    }

    /** The error handler stands outside: were a failed insert to reach it, the whole step would run again. */
    private boolean record(Claim claim, StepRecord step, int tries) {
        try {
            return ledger.record(claim, step);
        } catch (RetryableFailure e) {
            if (tries <= 1) {
                throw e;
            }
            return record(claim, step, tries - 1);
        }
    }
}
