package io.baton.handoff;

/**
 * One field that a gate asks about.
 *
 * @param path   where in the canonical data, as {@code object.field.field} (such as {@code customer.billTo.country})
 * @param label  the field's name as a department person knows it
 * @param kind   whether the value is absent, stands against another or is to be looked at
 * @param reason why the value is needed, what it contradicts or why somebody should look at it, one sentence
 * @param owner  the role that supplies or confirms it
 */
public record Problem(String path, String label, Kind kind, String reason, String owner) {

    /** {@code MISSING}: no value; {@code CONTRADICTORY}: a value that cannot be right; {@code UNCONFIRMED}: one to look at. */
    public enum Kind {
        MISSING,
        CONTRADICTORY,
        UNCONFIRMED
    }
}
