package io.baton.platform;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A failure that may pass by itself: the same call can succeed later without anybody changing anything. */
public class RetryableFailure extends HandoffException {

    private static final long serialVersionUID = 1L;

    public RetryableFailure(String code, String message, Map<String, String> facts, @Nullable Throwable cause) {
        super(code, message, facts, cause);
    }
}
