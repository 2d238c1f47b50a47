package io.baton.insight.trace;

import io.baton.handoff.RunWatch;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens the traces where they are switched on; otherwise runs are watched by nobody for it. */
@ApplicationScoped
class TraceRoom {

    private static final RunWatch NOBODY = new RunWatch() {};

    @Produces
    @Singleton
    @Unremovable
    IdGenerator ids() {
        return new GivenIds();
    }

    @Produces
    @Singleton
    RunWatch traces(OpenTelemetry telemetry, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
        return off ? NOBODY : new HandoffTraces(telemetry);
    }
}
