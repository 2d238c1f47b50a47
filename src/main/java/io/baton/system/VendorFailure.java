package io.baton.system;

import io.baton.handoff.Failure;
import io.baton.platform.HandoffException;
import io.baton.platform.RetryableFailure;
import io.baton.platform.TerminalFailure;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes exceptions of what a vendor said in an answer that was no error by its status, and reads them back. */
public final class VendorFailure {

    private static final String CONDITION = "condition";
    private static final String RETRY_AFTER = "retryAfter";

    private VendorFailure() {}

    /** The exception for a failure; retryable or terminal as its condition says. */
    public static HandoffException of(VendorError error) {
        return of(error, null);
    }

    /** The same, with what is behind it. */
    public static HandoffException of(VendorError error, @Nullable Throwable cause) {
        Failure failure = error.failure();
        Duration wait = failure.retryAfter();
        Map<String, String> facts = wait == null
                ? Map.of(CONDITION, error.condition().name())
                : Map.of(CONDITION, error.condition().name(), RETRY_AFTER, wait.toString());
        return failure.retryable()
                ? new RetryableFailure(failure.code(), failure.message(), facts, cause)
                : new TerminalFailure(failure.code(), failure.message(), facts, cause);
    }

    static Optional<Condition> condition(HandoffException thrown) {
        return Optional.ofNullable(thrown.facts().get(CONDITION)).map(Condition::valueOf);
    }

    static @Nullable Duration retryAfter(HandoffException thrown) {
        String wait = thrown.facts().get(RETRY_AFTER);
        return wait == null ? null : Duration.parse(wait);
    }
}
