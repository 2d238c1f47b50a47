package io.baton.platform;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Another try gives the same answer; a person or a change is needed. */
public class TerminalFailure extends HandoffException {

    private static final long serialVersionUID = 1L;

    public TerminalFailure(String code, String message) {
        this(code, message, Map.of(), null);
    }

    public TerminalFailure(String code, String message, Map<String, String> facts, @Nullable Throwable cause) {
        super(code, message, facts, cause);
    }
}
