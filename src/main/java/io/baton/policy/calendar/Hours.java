package io.baton.policy.calendar;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Open hours within one day.
 *
 * @param opens  the first moment in
 * @param closes the first moment after; midnight stands for the day's end
 */
public record Hours(LocalTime opens, LocalTime closes) {

    private static final Pattern FORM = Pattern.compile("(\\d{2}:\\d{2})-(\\d{2}:\\d{2})");
    private static final String DAYS_END = "24:00";

    /** Throws {@link DateTimeException} unless the day opens before it closes. */
    public Hours {
        if (!isDaysEnd(closes) && !opens.isBefore(closes)) {
            throw new DateTimeException(
                    "hours " + opens + "-" + closes + " do not end after their beginning on one day");
        }
    }

    /** Reads {@code 09:00-17:30}, and {@code 24:00} as the end of the day; throws {@link DateTimeException}. */
    public static Hours parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new DateTimeException("not hours such as 09:00-17:30: " + text);
        }
        String end = form.group(2);
        boolean daysEnd = end.equals(DAYS_END);
        if (end.equals("00:00")) {
            throw new DateTimeException("hours that end with the day end at " + DAYS_END + ": " + text);
        }
        return new Hours(LocalTime.parse(form.group(1)), daysEnd ? LocalTime.MIDNIGHT : LocalTime.parse(end));
    }

    /** Whether each begins when the one before has ended, or later. */
    public static boolean areInOrder(List<Hours> day) {
        for (int i = 1; i < day.size(); i++) {
            LocalTime before = day.get(i - 1).closes();
            if (isDaysEnd(before) || day.get(i).opens().isBefore(before)) {
                return false;
            }
        }
        return true;
    }

    boolean lastToDaysEnd() {
        return isDaysEnd(closes);
    }

    private static boolean isDaysEnd(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT);
    }
}
