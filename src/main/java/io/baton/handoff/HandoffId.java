package io.baton.handoff;

import java.util.UUID;

/** The identity of one handoff; never reused. */
public record HandoffId(UUID value) {

    /** Reads the textual form; throws {@link IllegalArgumentException} when it is no UUID. */
    public static HandoffId of(String text) {
        return new HandoffId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
