package io.baton.platform;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything Baton throws: a stable code, a message that says what to check, and facts without
 * secrets or personal data. It is always one of {@link RetryableFailure} and {@link TerminalFailure}.
 */
public abstract class HandoffException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, String> facts;

    HandoffException(String code, String message, Map<String, String> facts, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.facts = Map.copyOf(facts);
    }

    /** The code, {@code AREA_CONDITION}. */
    public String code() {
        return code;
    }

    /** What is needed to find the case again. */
    public Map<String, String> facts() {
        return facts == null ? Map.of() : facts;
    }
}
