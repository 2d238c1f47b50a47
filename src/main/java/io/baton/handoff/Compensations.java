package io.baton.handoff;

import java.util.Optional;

/** Says which handoff takes back what another has done. Implemented by the policy room; thread-safe. */
public interface Compensations {

    /** The type of the handoff that undoes one of this type; empty when nothing does. */
    Optional<String> of(String handoffType);
}
