package io.baton.system;

import io.baton.handoff.Failure;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor said when a call failed.
 *
 * @param vendor     in capitals, such as {@code NETSUITE}
 * @param condition  what it comes to
 * @param detail     the vendor's own code and words
 * @param retryAfter how long it asked to be left alone, or null
 */
public record VendorError(
        String vendor,
        Condition condition,
        String detail,
        @Nullable Duration retryAfter) {

    private static final int MOST = 300;
    private static final String DECIDE = "; decide there which record stands, then retry";
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'|\u201c[^\u201d]*\u201d");
    private static final Pattern MAIL = Pattern.compile("[^\\s<>()\\[\\]]+@[^\\s<>()\\[\\]]+");
    private static final Pattern VALUE =
            Pattern.compile("(?i)\\b(value|record with id)s?:? .{1,120}?(?= for\\b|[.;]|$)");
    private static final Pattern DIGITS = Pattern.compile("(?<![\\w-])[+\\d][\\d .-]{3,}\\d");

    /** The failure in the ledger's words; values that a vendor repeats are taken out of its words. */
    public Failure failure() {
        String said = detail.isBlank() ? "no details given" : clean(detail);
        String advice = condition == Condition.CONFLICT ? DECIDE : "";
        return new Failure(condition.kind(), code(), title(vendor) + ": " + said + advice, retryAfter);
    }

    /** The same, said about this vendor. */
    VendorError about(String other) {
        return new VendorError(other, condition, detail, retryAfter);
    }

    /** {@code NETSUITE_THROTTLED}, say. */
    public String code() {
        return vendor + "_" + condition;
    }

    /** Vendors quote what they were sent, which may be personal: quoted text, addresses and numbers are left out. */
    public static String clean(String detail) {
        String text = QUOTED.matcher(detail).replaceAll("…");
        text = MAIL.matcher(text).replaceAll("…");
        text = VALUE.matcher(text).replaceAll("$1 …");
        text = DIGITS.matcher(text).replaceAll("…").strip();
        return text.length() <= MOST ? text : text.substring(0, MOST - 1) + "…";
    }

    private static String title(String vendor) {
        return vendor.charAt(0) + vendor.substring(1).toLowerCase(java.util.Locale.ROOT);
    }
}
