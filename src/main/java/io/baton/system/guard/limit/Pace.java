package io.baton.system.guard.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The calls that this process may begin in a minute, evenly apart. A library's limiter counts by the window: at the edge
 * of two windows twice the limit gets through, and the window cannot be changed while it runs, hence this.
 */
final class Pace implements Share {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final String system;
    private final int limit;
    private final Clock clock;
    private int perMinute;
    private Instant until = Instant.EPOCH;
    private Instant next = Instant.EPOCH;

    Pace(String system, int limit, Clock clock) {
        this.system = system;
        this.limit = limit;
        this.clock = clock;
    }

    /** Takes the next turn and says how long to wait for it; empty, and nothing is taken, when that is too long. */
    synchronized Optional<Duration> take(Duration most) {
        Instant now = clock.instant();
        Instant turn = next.isBefore(now) ? now : next;
        Duration wait = Duration.between(now, turn);
        if (perMinute == 0 || !turn.isBefore(until) || wait.compareTo(most) > 0) {
            return Optional.empty();
        }
        next = turn.plus(MINUTE.dividedBy(perMinute));
        return Optional.of(wait);
    }

    @Override
    public synchronized void shrinkTo(int slots) {
        perMinute = Math.min(perMinute, slots);
    }

    @Override
    public synchronized void grant(int slots, Instant end) {
        perMinute = slots;
        until = end;
    }

    /** A turn that was taken is over; no call to come is promised to anyone. */
    @Override
    public int inUse() {
        return 0;
    }

    @Override
    public int limit() {
        return limit;
    }

    @Override
    public String system() {
        return system;
    }

    @Override
    public String kind() {
        return "per-minute";
    }
}
