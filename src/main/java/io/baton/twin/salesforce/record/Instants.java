package io.baton.twin.salesforce.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as Salesforce writes them: {@code 2026-11-24T10:00:00.000+0000}, whose order as text is that of time. */
public final class Instants {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'+0000'");
    private static final Pattern SHORT_OFFSET = Pattern.compile("([+-]\\d\\d)(\\d\\d)$");

    private Instants() {}

    public static String format(long seconds) {
        return FORMAT.format(Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC));
    }

    /** The same time as Salesforce writes it, or null where the text is no time with an offset. */
    public static @Nullable String normal(String text) {
        try {
            String iso = SHORT_OFFSET.matcher(text).replaceFirst("$1:$2");
            return FORMAT.format(OffsetDateTime.parse(iso).withOffsetSameInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public static long seconds(String normal) {
        return OffsetDateTime.parse(normal.replace("+0000", "Z")).toEpochSecond();
    }

    public static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
