package io.baton.policy.calendar;

import java.time.Duration;
import java.time.Instant;

/** A stretch of open time, from {@code start} up to and without {@code end}. */
record Stretch(Instant start, Instant end) {

    boolean isThere() {
        return start.isBefore(end);
    }

    boolean contains(Instant at) {
        return !at.isBefore(start) && at.isBefore(end);
    }

    Duration length() {
        return Duration.between(start, end);
    }

    Stretch within(Instant from, Instant to) {
        return new Stretch(later(start, from), end.isBefore(to) ? end : to);
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
