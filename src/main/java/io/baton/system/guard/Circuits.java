package io.baton.system.guard;

import io.baton.system.RolesConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/** The circuits of the systems in use, one each; also a figure, 0 closed, 1 half open, 2 open. */
@Singleton
public class Circuits {

    private final Map<String, Circuit> circuits = new TreeMap<>();

    public Circuits(CircuitConfig config, RolesConfig roles, Clock clock, MeterRegistry meters) {
        for (String system : roles.systems().keySet()) {
            Circuit circuit = new Circuit(system, config, clock);
            circuits.put(system, circuit);
            meters.gauge("baton.system.circuit", Tags.of("system", system), circuit, Circuits::figure);
        }
    }

    /** The circuit of a system in use. */
    public Circuit of(String system) {
        return circuits.get(system);
    }

    private static double figure(Circuit circuit) {
        return switch (circuit.state()) {
            case CLOSED -> 0;
            case HALF_OPEN -> 1;
            default -> 2;
        };
    }
}
