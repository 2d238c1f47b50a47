package io.baton.handoff;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When a failed handoff is tried again: exponential with a tenth of jitter, never sooner than the system asked. What is
 * parked is tried at the time it was parked for, and never becomes an operator's.
 */
@ApplicationScoped
public class RetrySchedule {

    private final LedgerConfig config;

    public RetrySchedule(LedgerConfig config) {
        this.config = config;
    }

    /** The next try, or empty when it is an operator's turn. */
    public Optional<Instant> next(Claim claim, Failure failure, Instant now) {
        Duration asked = failure.retryAfter();
        if (failure.parked()) {
            return Optional.of(now.plus(asked == null ? config.retry().first() : asked));
        }
        Instant since = claim.failingSince() == null ? now : claim.failingSince();
        if (!failure.retryable() || now.isAfter(since.plus(config.retry().window()))) {
            return Optional.empty();
        }
        Duration wait = backOff(claim.attempt());
        return Optional.of(now.plus(asked != null && asked.compareTo(wait) > 0 ? asked : wait));
    }

    private Duration backOff(int attempt) {
        long first = config.retry().first().toMillis();
        long longest = config.retry().longest().toMillis();
        long millis = Math.min(longest, first << Math.min(attempt, 30));
        if (millis <= 0) {
            millis = longest;
        }
        long tenth = Math.max(1, millis / 10);
        return Duration.ofMillis(millis + ThreadLocalRandom.current().nextLong(-tenth, tenth + 1));
    }
}
