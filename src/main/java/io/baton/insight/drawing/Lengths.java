package io.baton.insight.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Lengths of time in words; two units are enough. */
public final class Lengths {

    private static final double TENTHS = 10;
    private static final double LEAST = 0.05;

    private Lengths() {}

    /** "3 d 4 h", "2 h 5 min", "4 min", "12 s", below ten seconds "3.4 s", and "under 0.1 s"; of no time "0 s". */
    public static String words(double seconds) {
        if (seconds < TENTHS) {
            return seconds > 0 && seconds < LEAST ? "under 0.1 s" : tenths(seconds) + " s";
        }
        Duration time = Duration.ofSeconds(Math.round(seconds));
        if (time.toDays() > 0) {
            return two(time.toDays(), "d", time.toHoursPart(), "h");
        }
        if (time.toHours() > 0) {
            return two(time.toHours(), "h", time.toMinutesPart(), "min");
        }
        return time.toMinutes() > 0 ? two(time.toMinutes(), "min", time.toSecondsPart(), "s") : time.toSeconds() + " s";
    }

    private static String tenths(double seconds) {
        BigDecimal exact = BigDecimal.valueOf(seconds).setScale(1, RoundingMode.HALF_UP);
        return exact.stripTrailingZeros().toPlainString();
    }

    private static String two(long many, String unit, int more, String smaller) {
        return many + " " + unit + (more == 0 ? "" : " " + more + " " + smaller);
    }
}
