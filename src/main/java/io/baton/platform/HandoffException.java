package io.baton.platform;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The root of every failure Baton raises itself. The code is stable and made for operators and programs; the facts
 * hold the ids needed to find the matter, never a secret and never personal data.
 */
public abstract class HandoffException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, String> facts;

    protected HandoffException(String code, String message, Map<String, String> facts, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.facts = Map.copyOf(facts);
    }

    /** What kind of failure this is, as {@code AREA_CONDITION}. */
    public String code() {
        return code;
    }

    /** Where to look, by name. */
    public Map<String, String> facts() {
        return facts;
    }
}
