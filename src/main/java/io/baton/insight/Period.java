package io.baton.insight;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time in which handoffs ended.
 *
 * @param since in it
 * @param until no longer in it; after {@code since}
 */
public record Period(Instant since, Instant until) {

    private static final Duration BY_DAYS = Duration.ofDays(21);
    private static final Duration BY_WEEKS = Duration.ofDays(200);

    /** Throws {@link IllegalArgumentException} when it ends before it begins. */
    public Period {
        if (!since.isBefore(until)) {
            throw new IllegalArgumentException(since + " is not before " + until);
        }
    }

    /** What it is looked at by: {@code day}, {@code week} or {@code month}, so that a row of them stays readable. */
    public String part() {
        Duration length = Duration.between(since, until);
        return length.compareTo(BY_DAYS) <= 0 ? "day" : length.compareTo(BY_WEEKS) <= 0 ? "week" : "month";
    }
}
