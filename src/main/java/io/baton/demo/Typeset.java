package io.baton.demo;

import io.baton.demo.Entry.Mood;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Sets timeline entries as aligned lines, coloured only where a person looks at a terminal. */
final class Typeset {

    static final int DEAL_WIDTH = 36;

    private final Instant start;
    private final boolean coloured;

    Typeset(Instant start, boolean coloured) {
        this.start = start;
        this.coloured = coloured;
    }

    String line(Entry entry) {
        String time = seconds(Duration.between(start, entry.at()));
        return "%9s  %s  %s".formatted(time, column(entry.deal(), DEAL_WIDTH), ink(entry.mood(), entry.text()));
    }

    String ink(Mood mood, String text) {
        String code = switch (mood) {
            case PLAIN -> "";
            case GOOD -> "32";
            case ASKING -> "33";
            case BAD -> "31";
        };
        return coloured && !code.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    /** The text in exactly this many characters, cut or filled; control characters become spaces. */
    static String column(String text, int width) {
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        int length = clean.codePointCount(0, clean.length());
        return length > width
                ? clean.substring(0, clean.offsetByCodePoints(0, width - 1)) + "…"
                : clean + " ".repeat(width - length);
    }
}
