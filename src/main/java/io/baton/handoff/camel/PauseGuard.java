package io.baton.handoff.camel;

import io.baton.handoff.Fence;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/** Stops a route before its next node once its run is halted, and fences the calls of those before. */
final class PauseGuard extends DelegateAsyncProcessor {

    PauseGuard(Processor target) {
        super(target);
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        HandoffRun run = HandoffRun.of(exchange);
        if (run != null && run.halted()) {
            exchange.setRouteStop(true);
            callback.done(true);
            return true;
        }
        return run == null
                ? super.process(exchange, callback)
                : Fence.around(new FencedCall(run, exchange), () -> super.process(exchange, callback));
    }
}
