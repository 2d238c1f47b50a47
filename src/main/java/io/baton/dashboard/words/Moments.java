package io.baton.dashboard.words;

import java.time.Duration;
import java.time.Instant;

/** Times in words, as they look from one moment. */
public record Moments(Instant now) {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    /** How pressing something due then is. */
    public enum Urgency {
        OVERDUE,
        SOON,
        LATER
    }

    /** "overdue by 2 days", "due now", "due in 5 h". */
    public String due(Instant due) {
        Duration left = Duration.between(now, due);
        if (left.abs().compareTo(MINUTE) < 0) {
            return "due now";
        }
        return left.isNegative() ? "overdue by " + length(left.negated()) : "due in " + length(left);
    }

    /** Overdue when the moment has passed, soon within a day of it. */
    public Urgency urgency(Instant due) {
        if (due.isBefore(now)) {
            return Urgency.OVERDUE;
        }
        return due.isBefore(now.plus(DAY)) ? Urgency.SOON : Urgency.LATER;
    }

    /** "3 h ago"; what lies ahead, by a clock that runs fast, is "just now". */
    public String ago(Instant at) {
        Duration gone = Duration.between(at, now);
        return gone.compareTo(MINUTE) < 0 ? "just now" : length(gone) + " ago";
    }

    /** How long it is since then: "3 h". */
    public String since(Instant at) {
        Duration gone = Duration.between(at, now);
        return length(gone.isNegative() ? Duration.ZERO : gone);
    }

    /** In the one unit that says it best: "850 ms", "12 s", "5 min", "26 h", "3 days"; days are rounded, what is shorter is begun. */
    public static String length(Duration time) {
        if (time.toMillis() < 1000) {
            return time.toMillis() + " ms";
        }
        if (time.compareTo(MINUTE) < 0) {
            return time.toSeconds() + " s";
        }
        if (time.toMinutes() < 120) {
            return time.toMinutes() + " min";
        }
        return time.compareTo(TWO_DAYS) < 0 ? time.toHours() + " h" : days(time) + " days";
    }

    /** A day less a second is a day: five days just begun are not four. */
    private static long days(Duration time) {
        return time.plus(DAY.dividedBy(2)).toDays();
    }
}
