package io.baton.platform;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Another try may succeed. */
public class RetryableFailure extends HandoffException {

    private static final long serialVersionUID = 1L;

    public RetryableFailure(String code, String message) {
        this(code, message, Map.of(), null);
    }

    public RetryableFailure(String code, String message, Map<String, String> facts, @Nullable Throwable cause) {
        super(code, message, facts, cause);
    }
}
