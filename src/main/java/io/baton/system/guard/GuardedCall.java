package io.baton.system.guard;

import io.baton.handoff.Failure;
import io.baton.handoff.Fence;
import io.baton.platform.HandoffException;
import io.baton.system.Condition;
import io.baton.system.SystemFailures;
import io.baton.system.SystemWatch;
import io.baton.system.VendorError;
import io.baton.system.VendorFailure;
import io.baton.system.guard.limit.Busy;
import io.baton.system.guard.limit.Limit;
import java.time.Duration;
import java.util.Locale;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.processor.DelegateAsyncProcessor;
import org.jspecify.annotations.Nullable;

/** One call to a system: made when the circuit is closed and the limits leave room, and watched to its end. */
final class GuardedCall extends DelegateAsyncProcessor {

    private static final String SILENT = "does not answer; parked";

    private final String system;
    private final Circuit circuit;
    private final Limit limit;
    private final SystemWatch watch;
    private final SystemFailures readings;
    private final Runnable started;

    GuardedCall(Processor target, Guard guard, SystemWatch watch, SystemFailures readings, Runnable started) {
        super(target);
        this.system = guard.system();
        this.circuit = guard.circuit();
        this.limit = guard.limit();
        this.watch = watch;
        this.readings = readings;
        this.started = started;
    }

    /** A route that is only checked is never started. */
    @Override
    protected void doStart() throws Exception {
        started.run();
        super.doStart();
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        if (!circuit.enter()) {
            return park(exchange, callback, parked(Condition.CIRCUIT_OPEN, SILENT, null));
        }
        Busy busy = limit.enter();
        if (busy != null) {
            circuit.notCalled();
            return park(exchange, callback, parked(busy));
        }
        long began = System.nanoTime();
        return super.process(exchange, done -> {
            ended(exchange, System.nanoTime() - began);
            callback.done(done);
        });
    }

    private boolean park(Exchange exchange, AsyncCallback callback, HandoffException parked) {
        watch.parked(system);
        exchange.setException(parked);
        callback.done(true);
        return true;
    }

    private void ended(Exchange exchange, long nanos) {
        limit.leave();
        Exception error = exchange.getException();
        if (error == null) {
            circuit.answered(nanos);
            watch.answered(system);
            return;
        }
        if (Fence.keptBack(error)) {
            circuit.notCalled();
            return;
        }
        Exception named = watch.failed(system, error);
        if (readings.outage(error)) {
            circuit.unanswered(nanos, error);
            exchange.setException(circuit.away() ? probed(named) : named);
        } else {
            circuit.answered(nanos);
            exchange.setException(named);
        }
    }

    /**
     * A call that certainly had no effect and found the system gone says nothing about its handoff, which is parked
     * like the others. One that may have had an effect counts as a try: it might be this handoff that breaks the system.
     */
    private Exception probed(Exception error) {
        Failure failure = readings.read(error).orElse(null);
        return failure == null || !failure.quick()
                ? error
                : parked(Condition.CIRCUIT_OPEN, SILENT + ". " + failure.message(), failure.retryAfter());
    }

    private HandoffException parked(Busy busy) {
        return parked(Condition.NO_SLOT, busy.words() + "; parked", busy.again());
    }

    private HandoffException parked(Condition condition, String words, @Nullable Duration atLeast) {
        Duration rest = circuit.rest(atLeast == null ? Duration.ZERO : atLeast);
        return VendorFailure.of(new VendorError(system.toUpperCase(Locale.ROOT), condition, words, rest));
    }
}
