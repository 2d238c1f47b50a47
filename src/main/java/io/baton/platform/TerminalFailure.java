package io.baton.platform;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A failure that stays until a person changes the data, the route, the mapping or the other system. */
public class TerminalFailure extends HandoffException {

    private static final long serialVersionUID = 1L;

    public TerminalFailure(String code, String message, Map<String, String> facts, @Nullable Throwable cause) {
        super(code, message, facts, cause);
    }
}
