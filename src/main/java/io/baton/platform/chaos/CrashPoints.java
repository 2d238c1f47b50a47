package io.baton.platform.chaos;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Where the house says that a moment is reached. Costs one read of a field while nothing is armed. */
public final class CrashPoints {

    private static final int KILLED = 137;

    private static volatile @Nullable CrashPoint armed;
    private static final AtomicInteger TIMES = new AtomicInteger();

    private CrashPoints() {}

    /** Dies when the armed moment comes for the n-th time: no shutdown hook, no rollback, as SIGKILL would. */
    public static void reach(CrashPoint point) {
        if (point == armed && TIMES.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(KILLED);
        }
    }

    static void arm(CrashPoint point, int times) {
        TIMES.set(times);
        armed = point;
    }
}
