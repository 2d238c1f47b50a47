package io.baton.system.guard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a system that does not answer is left alone, and how its work comes back. */
@ConfigMapping(prefix = "baton.circuit")
public interface CircuitConfig {

    /** How many of a system's last calls are looked at. */
    @WithDefault("20")
    int window();

    /** How many percent of them must have found no system that works for the circuit to open. */
    @WithDefault("50")
    int threshold();

    /** How long an open circuit lets nothing through before it allows probes. */
    @WithDefault("15s")
    Duration open();

    /** How many calls probe a system that was left alone; when they go well the circuit closes. */
    @WithDefault("2")
    int probes();

    /** How many parked handoffs a second one process takes up again, so that a system just back is not overrun. */
    @WithDefault("20")
    int drainPerSecond();
}
