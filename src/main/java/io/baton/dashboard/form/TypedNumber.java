package io.baton.dashboard.form;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a number with or without separators, in the English or the continental way. Where a single separator may stand for
 * thousands or for a fraction ("1,250"), nobody guesses about money: it is refused.
 */
final class TypedNumber {

    static final String HINT = "write a number such as 1250 or 1250.50; 1,250 may be read in two ways";

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,30}");
    private static final Pattern FRACTION =
            Pattern.compile("-?\\d{1,30}[.,](\\d{1,2}|\\d{4,10})|-?(0|\\d{4,30})[.,]\\d{3}");
    private static final Pattern GROUPED =
            Pattern.compile("-?\\d{1,3}((?<by>[,. '])\\d{3})(\\k<by>\\d{3})*(?<rest>[.,]\\d{1,10})?");

    private TypedNumber() {}

    /** Plain decimal text with a point and no separators; empty when it is none or could be two. */
    static Optional<String> of(String typed) {
        String text = typed.strip().replaceAll("[\\u00a0\\u2009\\u202f]", " ").replace('’', '\'');
        if (PLAIN.matcher(text).matches()) {
            return Optional.of(text);
        }
        return FRACTION.matcher(text).matches() ? Optional.of(text.replace(',', '.')) : grouped(text);
    }

    private static Optional<String> grouped(String text) {
        var grouped = GROUPED.matcher(text);
        if (!grouped.matches()) {
            return Optional.empty();
        }
        String by = grouped.group("by");
        String rest = grouped.group("rest");
        boolean once = text.indexOf(by) == text.lastIndexOf(by);
        boolean twoWays = rest == null && once && (by.equals(",") || by.equals("."));
        if (twoWays || (rest != null && rest.startsWith(by))) {
            return Optional.empty();
        }
        String whole = rest == null ? text : text.substring(0, text.length() - rest.length());
        String fraction = rest == null ? "" : "." + rest.substring(1);
        return Optional.of(whole.replace(by, "") + fraction);
    }
}
