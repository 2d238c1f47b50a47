package io.baton.dashboard.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads days and times. A day of three numbers with slashes is refused: it means two days on two sides of an ocean. */
final class TypedDay {

    private static final List<DateTimeFormatter> FORMS =
            List.of(form("uuuu-MM-dd"), form("d.M.uuuu"), form("d MMM uuuu"), form("d MMMM uuuu"), form("MMM d, uuuu"));

    private TypedDay() {}

    /** The day as {@code 2026-11-24}; empty when it is none. */
    static Optional<String> of(String typed) {
        for (DateTimeFormatter form : FORMS) {
            try {
                return Optional.of(LocalDate.parse(typed, form).toString());
            } catch (DateTimeException anotherForm) {
                // the next one may fit
            }
        }
        return Optional.empty();
    }

    /** The time, typed in UTC, as {@code 2026-11-24T09:30:00Z}; empty when it is none. */
    static Optional<String> time(String typed) {
        try {
            Instant at = typed.endsWith("Z")
                    ? Instant.parse(typed)
                    : LocalDateTime.parse(typed.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
            return Optional.of(at.toString());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
