package io.baton.insight.drawing;

import java.time.Duration;

/** Lengths of time in words; two units are enough. */
public final class Lengths {

    private Lengths() {}

    /** "3 d 4 h", "2 h 5 min", "4 min", "12 s"; what is shorter than a second is "0 s". */
    public static String words(double seconds) {
        Duration time = Duration.ofSeconds(Math.round(seconds));
        if (time.toDays() > 0) {
            return two(time.toDays(), "d", time.toHoursPart(), "h");
        }
        if (time.toHours() > 0) {
            return two(time.toHours(), "h", time.toMinutesPart(), "min");
        }
        return time.toMinutes() > 0 ? two(time.toMinutes(), "min", time.toSecondsPart(), "s") : time.toSeconds() + " s";
    }

    private static String two(long many, String unit, int more, String smaller) {
        return many + " " + unit + (more == 0 ? "" : " " + more + " " + smaller);
    }
}
