package io.baton.handoff.camel;

import io.baton.handoff.Fence;
import org.apache.camel.Exchange;

/** What a run's exchange calls, fenced by the run's lease; a call that may have gone out late marks the exchange. */
record FencedCall(HandoffRun run, Exchange exchange) implements Fence.Call {

    private static final String SENT_LATE = "batonSentLate";

    @Override
    public boolean outOfLease() {
        return run.outOfLease();
    }

    @Override
    public void sentLate() {
        exchange.setProperty(SENT_LATE, true);
    }

    /** Whether a call of this exchange may have gone out late; asked once. */
    static boolean wentOutLate(Exchange exchange) {
        return exchange.removeProperty(SENT_LATE) != null;
    }
}
