package io.baton.handoff.camel;

import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/** Remembers where a split or a loop begins, so that the keys of steps in nested ones are paths. */
final class PlaceKeeper extends DelegateAsyncProcessor {

    PlaceKeeper(Processor target) {
        super(target);
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        String outer = exchange.getProperty(StepKeys.PARENT, String.class);
        exchange.setProperty(StepKeys.PARENT, StepKeys.place(exchange));
        return super.process(exchange, done -> {
            exchange.setProperty(StepKeys.PARENT, outer);
            callback.done(done);
        });
    }
}
