package io.baton.handoff.camel;

import io.baton.handoff.Failures;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;

/**
 * Whether a failed call is worth another quick try; {@code routes/errors.camel.yaml} asks after every failure, the
 * later ones included: what a quick try meets need not be what the first one met.
 */
@Singleton
@Named("quickTries")
@Unremovable
@RegisterForReflection
public class QuickTries {

    private static final int MOST = 2;

    private final Failures failures;

    public QuickTries(Failures failures) {
        this.failures = failures;
    }

    /** True, at most twice a call, for what certainly had no effect and is likely to pass. */
    public boolean worthIt(Exchange exchange) {
        Throwable error = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        int tries = exchange.getMessage().getHeader(Exchange.REDELIVERY_COUNTER, 0, Integer.class);
        return error != null && tries <= MOST && failures.read(error).quick();
    }
}
