package io.baton.handoff;

import io.baton.platform.RetryableFailure;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a handoff whose lease is over and the other systems. A run puts it around its work, and the client
 * that is about to write to a system asks it last: a process may be stopped for longer than its lease at any moment,
 * also after the route has looked.
 */
public final class Fence {

    private static final String OVER = "LEASE_OVER";

    private static final ThreadLocal<BooleanSupplier> CLOSED = new ThreadLocal<>();

    private Fence() {}

    /** Does the work; calls that this thread makes meanwhile are refused once {@code closed}. */
    public static boolean around(BooleanSupplier closed, BooleanSupplier work) {
        BooleanSupplier outer = CLOSED.get();
        CLOSED.set(closed);
        try {
            return work.getAsBoolean();
        } finally {
            restore(outer);
        }
    }

    private static void restore(@Nullable BooleanSupplier outer) {
        if (outer == null) {
            CLOSED.remove();
        } else {
            CLOSED.set(outer);
        }
    }

    /**
     * Returns when a call may go out: the thread works for no handoff, or for one it holds.
     *
     * @throws RetryableFailure {@code LEASE_OVER}: nothing was sent, and another process has the handoff or will have it
     */
    public static void pass() {
        BooleanSupplier closed = CLOSED.get();
        if (closed != null && closed.getAsBoolean()) {
            throw new RetryableFailure(OVER, "The lease ended before the call went out.", Map.of(), null);
        }
    }

    /** Whether it was a fence that kept the call back: it was never made, and says nothing about its system. */
    public static boolean keptBack(@Nullable Throwable error) {
        for (Throwable link = error; link != null; link = link.getCause()) {
            if (link instanceof RetryableFailure refused && refused.code().equals(OVER)) {
                return true;
            }
        }
        return false;
    }
}
