package io.baton.chaos;

import io.baton.twin.Twins;
import java.time.Duration;

/** Signs deals ten at a time, as fast as they are carried away, until there are enough or the time is over. */
final class Feed {

    static final int MOST_OPEN = 120;

    private final Twins twins;
    private final int most;
    private final Duration limit;
    private final String prefix;
    private final long began = System.nanoTime();
    private int signed;

    /** @param limit no deal is signed after so long */
    Feed(Twins twins, int most, Duration limit, String prefix) {
        this.twins = twins;
        this.most = (most + 9) / 10 * 10; // the shapes come ten at a time
        this.limit = limit;
        this.prefix = prefix;
    }

    /** Tops up while fewer than so many are not completed. */
    void top(long completed) {
        while (!isEmpty() && signed - completed < MOST_OPEN) {
            for (Shape shape : Shape.ALL) {
                twins.signDeal(shape.order(shape.ofTen(), prefix + "-" + signed));
            }
            signed += 10;
        }
    }

    /** Whether the last deal is signed. */
    boolean isEmpty() {
        return signed >= most || time().compareTo(limit) > 0;
    }

    /** Whether half of the deals are completed, or half of the time is over. */
    boolean isHalfDone(long completed) {
        return completed > most / 2 || time().multipliedBy(2).compareTo(limit) > 0;
    }

    /** How many are signed; with {@link #isEmpty()} it changes no more. */
    int signed() {
        return signed;
    }

    private Duration time() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
