package io.baton.system;

import io.baton.handoff.Failure;
import io.baton.handoff.Failures;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;
import org.jspecify.annotations.Nullable;

/**
 * How the systems are doing, as the calls of this process found them. A refusal of the data (permanent) is an answer,
 * not an outage. What comes out only after the call, an answer that cannot be read, is noted at the route's end and
 * given the system's name there.
 */
@Singleton
@Named("systemWatch")
@Unremovable
public class SystemWatch implements RoutePolicyFactory {

    private static final String NOTICES = "notify.";

    private final Failures failures;
    private final SystemFailures readings;
    private final Clock clock;
    private final MeterRegistry meters;
    private final RolesConfig roles;
    private final ConcurrentMap<String, Calls> calls = new ConcurrentHashMap<>();

    public SystemWatch(
            Failures failures, SystemFailures readings, Clock clock, MeterRegistry meters, RolesConfig roles) {
        this.failures = failures;
        this.readings = readings;
        this.clock = clock;
        this.meters = meters;
        this.roles = roles;
    }

    /** How a system's last calls went. */
    public record Calls(
            @Nullable Instant lastSuccess,
            @Nullable Instant lastFailure,
            @Nullable String code,
            int failures) {

        static final Calls NONE = new Calls(null, null, null, 0);

        Calls succeeded(Instant at) {
            return new Calls(at, lastFailure, code, 0);
        }

        Calls failed(Instant at, String because) {
            return new Calls(lastSuccess, at, because, failures + 1);
        }
    }

    /** The systems in use by name, with the roles they play and their calls. */
    public Map<String, Calls> systems() {
        Map<String, Calls> all = new TreeMap<>();
        roles.systems().keySet().forEach(name -> all.put(name, calls.getOrDefault(name, Calls.NONE)));
        return all;
    }

    /** Notes that a call went well. */
    public void answered(String system) {
        note(system, null);
    }

    /** Notes that a call failed; gives the error that names the system it was for. */
    public Exception failed(String system, Exception error) {
        Exception named = readings.naming(system, error);
        note(system, failures.read(named));
        return named;
    }

    /** Notes that a call was not made. */
    public void parked(String system) {
        count(system, Failure.Kind.PARKED.name());
    }

    private void note(String system, @Nullable Failure failure) {
        Instant now = clock.instant();
        boolean answered = failure == null || failure.kind() == Failure.Kind.PERMANENT;
        calls.compute(system, (name, before) -> {
            Calls known = before == null ? Calls.NONE : before;
            return answered ? known.succeeded(now) : known.failed(now, failure.code());
        });
        count(system, failure == null ? "ok" : failure.kind().name());
    }

    private void count(String system, String outcome) {
        meters.counter("baton.system.calls", "system", system, "outcome", outcome)
                .increment();
    }

    @Override
    public @Nullable RoutePolicy createRoutePolicy(CamelContext context, String routeId, NamedNode route) {
        return routeId.startsWith(NOTICES)
                ? null
                : roles.systemOf(routeId).map(Watch::new).orElse(null);
    }

    private final class Watch extends RoutePolicySupport {

        private final String system;

        Watch(String system) {
            this.system = system;
        }

        @Override
        public void onExchangeDone(Route route, Exchange exchange) {
            Exception error = exchange.getException();
            if (error != null && readings.naming(system, error) != error) {
                exchange.setException(failed(system, error));
            }
        }
    }
}
