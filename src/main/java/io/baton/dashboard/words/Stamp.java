package io.baton.dashboard.words;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A moment on a page: what programs read and what people do. A browser shows it in its own zone; without script it is UTC.
 *
 * @param iso  such as {@code 2026-11-24T09:30:00Z}
 * @param text such as "24 Nov 2026, 09:30 UTC"
 */
@TemplateData
public record Stamp(String iso, String text) {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    public static Stamp of(Instant at) {
        return new Stamp(at.toString(), FORM.format(at));
    }
}
