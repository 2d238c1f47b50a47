package io.baton.handoff;

import java.time.Instant;
import java.util.Map;

/**
 * Decides whether a handoff may pass a gate. Implemented by the policy room; the ledger only asks.
 * Implementations are thread-safe and have no effect outside the given data.
 */
public interface Gates {

    /**
     * Evaluates a checkpoint over the canonical variables.
     *
     * @param handoffType such as {@code sales-to-delivery}
     * @param name        the checkpoint's name in the definition
     * @param variables   the exchange's canonical variables by name, as maps, lists, text, numbers, booleans
     * @throws IllegalArgumentException when the definition has no such checkpoint
     */
    Verdict checkpoint(String handoffType, String name, Map<String, Object> variables);

    /** Evaluates an approval likewise; the asks it returns are of kind {@code APPROVAL}. */
    Verdict approval(String handoffType, String name, Map<String, Object> variables);

    /** The role that gets a failed handoff of this type. */
    String exceptionOwner(String handoffType);

    /** When that role must have looked after a handoff of this type that fails now. */
    Instant exceptionDue(String handoffType);

    /** The content hash of the routes, mappings and definitions in force, recorded on every run. */
    String versionHash();
}
