package io.baton.dashboard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What a handoff's recorded steps left behind. Of an archived handoff nothing is told. */
public interface HandoffObjects {

    /** The canonical objects by name, as the steps left them and people supplied to them; empty before the first step. */
    ObjectNode of(UUID handoff);

    /** Where the handoff's values came from, as it is at this moment; ask it for as many paths as a page has. */
    Origins origins(UUID handoff);

    /** The systems that a step of that kind of handoff calls, such as "netsuite"; empty text for none. */
    String systems(String type, String stepKey);

    /** Where values came from. */
    @FunctionalInterface
    interface Origins {

        /** Which recorded step the value at that path came from last; empty when none brought one. */
        Optional<Origin> of(String path);
    }

    /**
     * Where a value came from.
     *
     * @param step    the step's key
     * @param systems the systems it called; empty text for none
     */
    record Origin(String step, String systems, Instant at) {}
}
