package io.baton.platform.security.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * So many a minute for each key, which may all come at once and are given back evenly: kept as the one moment at which
 * the key's budget is whole again. Keys nobody uses are forgotten, and so are the longest unused of too many, so that a
 * stranger who invents keys fills no memory. Each process counts for itself. Thread-safe. Resilience4j's limiter, which is
 * at hand, counts by the window, at whose edge twice as much gets through, and knows no keys.
 */
public final class Budget {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int KEYS = 10_000;

    private final Duration each;
    private final Clock clock;
    private final Cache<String, Instant> wholeAgain;

    public Budget(int perMinute, Clock clock) {
        this.each = MINUTE.dividedBy(perMinute);
        this.clock = clock;
        this.wholeAgain = Caffeine.newBuilder()
                .maximumSize(KEYS)
                .expireAfterAccess(MINUTE.multipliedBy(2))
                .build();
    }

    /** How long the key must wait until there is one for it; empty when there is one now. Takes nothing. */
    public synchronized Optional<Duration> wait(String key) {
        Instant now = clock.instant();
        Duration wait = Duration.between(now.plus(MINUTE), whole(key, now).plus(each));
        return wait.isNegative() || wait.isZero() ? Optional.empty() : Optional.of(wait);
    }

    /** Takes one if there is one; otherwise takes nothing and says how long to wait. */
    public synchronized Optional<Duration> take(String key) {
        Optional<Duration> wait = wait(key);
        if (wait.isEmpty()) {
            wholeAgain.put(key, whole(key, clock.instant()).plus(each));
        }
        return wait;
    }

    private Instant whole(String key, Instant now) {
        Instant known = wholeAgain.getIfPresent(key);
        return known == null || known.isBefore(now) ? now : known;
    }
}
