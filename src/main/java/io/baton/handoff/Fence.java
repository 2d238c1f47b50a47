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

    /** What a fence stands in front of. */
    public interface Call {

        /** Whether the lease is over or another's. */
        boolean outOfLease();

        /** The lease ended between the last look and the write: the call may have gone out all the same. */
        default void sentLate() {}
    }

    private static final String OVER = "LEASE_OVER";

    private static final ThreadLocal<Call> CURRENT = new ThreadLocal<>();

    private Fence() {}

    /** Does the work; calls that this thread makes meanwhile are refused once its lease is over. */
    public static boolean around(Call call, BooleanSupplier work) {
        Call outer = CURRENT.get();
        CURRENT.set(call);
        try {
            return work.getAsBoolean();
        } finally {
            restore(outer);
        }
    }

    private static void restore(@Nullable Call outer) {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }

    /**
     * Returns when a call may go out: the thread works for no handoff, or for one it holds.
     *
     * @throws RetryableFailure {@code LEASE_OVER}: nothing was sent, and another process has the handoff or will have it
     */
    public static void pass() {
        if (outOfLease()) {
            throw new RetryableFailure(OVER, "The lease ended before the call went out.", Map.of(), null);
        }
    }

    /** To be said right after the write that makes a call complete; tells the run when that may have been too late. */
    public static void sent() {
        if (outOfLease()) {
            CURRENT.get().sentLate();
        }
    }

    private static boolean outOfLease() {
        Call call = CURRENT.get();
        return call != null && call.outOfLease();
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
