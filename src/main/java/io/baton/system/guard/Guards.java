package io.baton.system.guard;

import io.baton.system.guard.limit.Allotter;
import io.baton.system.guard.limit.Limits;
import jakarta.inject.Singleton;

/** The guard of each system in use. */
@Singleton
public class Guards {

    private final Circuits circuits;
    private final Limits limits;
    private final Allotter allotter;

    public Guards(Circuits circuits, Limits limits, Allotter allotter) {
        this.circuits = circuits;
        this.limits = limits;
        this.allotter = allotter;
    }

    Guard of(String system) {
        return new Guard(system, circuits.of(system), limits.of(system));
    }

    /** Calls are about to be made. */
    void begin() {
        allotter.begin();
    }
}
