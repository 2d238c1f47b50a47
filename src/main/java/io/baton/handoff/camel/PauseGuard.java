package io.baton.handoff.camel;

import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/** Stops a route before its next node once its run is halted. */
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
        return super.process(exchange, callback);
    }
}
