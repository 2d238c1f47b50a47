package io.baton.retention;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a text may stand in what is stored: composed or not, in any case, and escaped as JSON, once or more often. */
final class SubjectPattern {

    private static final Pattern BETWEEN_RUNS = Pattern.compile("[^A-Za-z0-9@.-]+");
    private static final int SHORTEST_PROBE = 2;

    private SubjectPattern() {}

    static Pattern of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String forms = composed.codePoints().mapToObj(SubjectPattern::forms).collect(Collectors.joining());
        return Pattern.compile(forms, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The longest part of plain ASCII, which no form changes but for its case and Unicode escapes; null for none. */
    static @Nullable String probe(String text) {
        return BETWEEN_RUNS
                .splitAsStream(Normalizer.normalize(text, Normalizer.Form.NFC))
                .max(Comparator.comparingInt(String::length))
                .filter(run -> run.length() >= SHORTEST_PROBE)
                .orElse(null);
    }

    private static String forms(int codePoint) {
        String plain = Character.toString(codePoint);
        Set<String> forms = new LinkedHashSet<>();
        forms.add(Character.isWhitespace(codePoint) ? "\\s" : Pattern.quote(plain));
        forms.add(Pattern.quote(Normalizer.normalize(plain, Normalizer.Form.NFD)));
        forms.add(escaped(plain));
        forms.add(escaped(plain.toUpperCase(Locale.ROOT)));
        forms.add(escaped(plain.toLowerCase(Locale.ROOT)));
        if (codePoint == '"' || codePoint == '\\' || codePoint == '/') {
            forms.add("\\\\+" + Pattern.quote(plain));
        }
        return "(?:" + String.join("|", forms) + ")";
    }

    private static String escaped(String plain) {
        return plain.chars().mapToObj("\\\\+u%04x"::formatted).collect(Collectors.joining());
    }
}
