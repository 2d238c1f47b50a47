package io.baton.policy.rule;

import org.jspecify.annotations.Nullable;

/**
 * One concrete place and what stands there.
 *
 * @param path  the concrete path; a list element is named by its {@code key} or {@code role} where that is unique
 * @param value what stands there, or null
 */
public record Place(String path, @Nullable Object value) {

    /** Whether a person would call it empty: nothing, blank text, or a list or object without members. */
    public boolean isMissing() {
        return Values.isMissing(value);
    }
}
