package io.baton.system;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How long a vendor asks to be left alone: {@code Retry-After} in seconds or as a date, {@code X-Retry-After} in epoch milliseconds. */
public final class RetryAfter {

    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /** The wait, between nothing and a day; null when the headers ask for none or cannot be read. */
    public static @Nullable Duration in(@Nullable Map<String, String> headers, Clock clock) {
        if (headers == null) {
            return null;
        }
        Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        try {
            Duration wait = wait(byName, clock.instant());
            return wait == null ? null : within(wait);
        } catch (DateTimeException | NumberFormatException | ArithmeticException unreadable) {
            return null;
        }
    }

    private static @Nullable Duration wait(Map<String, String> headers, Instant now) {
        String standard = headers.get("Retry-After");
        if (standard != null && standard.strip().matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(standard.strip()));
        } else if (standard != null) {
            ZonedDateTime until = ZonedDateTime.parse(standard.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
            return Duration.between(now, until.toInstant());
        }
        String epochMillis = headers.get("X-Retry-After");
        return epochMillis == null
                ? null
                : Duration.between(now, Instant.ofEpochMilli(Long.parseLong(epochMillis.strip())));
    }

    private static Duration within(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
