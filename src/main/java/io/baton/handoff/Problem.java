package io.baton.handoff;

/**
 * One thing a gate found wanting.
 *
 * @param path   where in the canonical data, as {@code object.field.field} (such as {@code customer.billTo.country})
 * @param label  the field's name as a department person knows it
 * @param kind   whether the value is absent or stands against another
 * @param reason why the value is needed or what it contradicts, one sentence
 * @param owner  the role that supplies it
 */
public record Problem(String path, String label, Kind kind, String reason, String owner) {

    /** {@code MISSING}: no value; {@code CONTRADICTORY}: a value that cannot be right. */
    public enum Kind {
        MISSING,
        CONTRADICTORY
    }
}
