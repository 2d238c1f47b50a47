package io.baton.handoff.camel;

import io.baton.handoff.Failures;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;

/** Whether a failed call is worth a few quick tries; {@code routes/errors.camel.yaml} asks. */
@Singleton
@Named("quickTries")
@Unremovable
@RegisterForReflection
public class QuickTries {

    private final Failures failures;

    public QuickTries(Failures failures) {
        this.failures = failures;
    }

    /** True for what certainly had no effect and is likely to pass. */
    public boolean worthIt(Exchange exchange) {
        Throwable error = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        return error != null && failures.read(error).quick();
    }
}
