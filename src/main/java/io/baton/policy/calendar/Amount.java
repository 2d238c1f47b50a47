package io.baton.policy.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of time as people write it: whole days, then hours. Unlike in a {@link Duration}, a day is not 24 hours; what
 * it is says the {@link BusinessCalendar} that counts it.
 *
 * @param days from 0 to 3660
 * @param time from 0 to 87840 hours
 */
public record Amount(int days, Duration time) {

    private static final Pattern FORM = Pattern.compile("P(?:(\\d{1,5})D)?(T.+)?");
    private static final int MOST_DAYS = 3660;
    private static final Duration MOST_TIME = Duration.ofDays(MOST_DAYS);

    /** Throws {@link DateTimeException} when a part is negative or longer than ten years. */
    public Amount {
        boolean tooLong = days > MOST_DAYS || time.compareTo(MOST_TIME) > 0;
        if (days < 0 || time.isNegative() || tooLong) {
            throw new DateTimeException("not an amount from nothing to ten years: " + days + " days, " + time);
        }
    }

    /** Reads {@code P2D}, {@code PT8H} or {@code P1DT4H30M}; throws {@link DateTimeException} for anything else. */
    public static Amount parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || text.length() == 1) {
            throw new DateTimeException("not an amount of days and hours: " + text);
        }
        int days = form.group(1) == null ? 0 : Integer.parseInt(form.group(1));
        return new Amount(days, form.group(2) == null ? Duration.ZERO : Duration.parse("P" + form.group(2)));
    }

    public boolean isZero() {
        return days == 0 && time.isZero();
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        String hours = time.toString().substring(1);
        return days == 0 ? "P" + hours : "P" + days + "D" + (time.isZero() ? "" : hours);
    }
}
