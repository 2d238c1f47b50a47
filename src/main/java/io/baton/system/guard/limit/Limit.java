package io.baton.system.guard.limit;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One system's limits as this process keeps them; without any it lets everything through. Thread-safe. */
public final class Limit {

    static final Limit NONE = new Limit(null, null, Duration.ZERO);

    private final @Nullable Slots slots;
    private final @Nullable Pace pace;
    private final Duration patience;

    private Limit(@Nullable Slots slots, @Nullable Pace pace, Duration patience) {
        this.slots = slots;
        this.pace = pace;
        this.patience = patience;
    }

    static Limit of(String system, LimitsConfig.OfSystem config, Clock clock) {
        Slots slots = config.concurrent().isPresent()
                ? new Slots(system, config.concurrent().getAsInt(), clock)
                : null;
        Pace pace = config.perMinute().isPresent()
                ? new Pace(system, config.perMinute().getAsInt(), clock)
                : null;
        return new Limit(slots, pace, config.patience());
    }

    /** Waits a little for room; null when the call may go, which then ends with {@link #leave}. */
    public @Nullable Busy enter() {
        try {
            return slots == null ? turn() : slot(slots);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Busy("was not called, the process stops", Duration.ZERO);
        }
    }

    private @Nullable Busy slot(Slots of) throws InterruptedException {
        if (!of.take(patience)) {
            return new Busy(full(of), patience);
        }
        Busy busy = turn();
        if (busy != null) {
            of.giveBack();
        }
        return busy;
    }

    private static String full(Slots of) {
        return "has no room, all " + of.allotted() + " calls at once that this process may have of " + of.limit()
                + " are under way";
    }

    private @Nullable Busy turn() throws InterruptedException {
        if (pace == null) {
            return null;
        }
        Optional<Duration> wait = pace.take(patience);
        if (wait.isEmpty()) {
            return new Busy("takes no more than " + pace.limit() + " calls a minute", patience);
        }
        TimeUnit.NANOSECONDS.sleep(wait.get().toNanos());
        return null;
    }

    /** The call ended. */
    public void leave() {
        if (slots != null) {
            slots.giveBack();
        }
    }

    /** The calls at once, when they are limited. */
    public Optional<Slots> slots() {
        return Optional.ofNullable(slots);
    }

    List<Share> shares() {
        return Stream.<@Nullable Share>of(slots, pace).filter(Objects::nonNull).toList();
    }
}
