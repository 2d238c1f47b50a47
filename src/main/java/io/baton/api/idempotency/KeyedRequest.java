package io.baton.api.idempotency;

import io.baton.platform.problem.StandardProblems;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What makes two requests the same.
 *
 * @param key         the key, or empty when the caller sent none
 * @param principal   whose key it is
 * @param fingerprint the digest of all that the request says
 */
public record KeyedRequest(Optional<String> key, String principal, String path, String fingerprint) {

    /** The header's name. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,255}");

    /** Reads the header's values; a key may stand in quotes, as the IETF draft has it. */
    public static Optional<String> key(List<String> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        String key = values.get(0).trim();
        if (key.length() >= 2 && key.startsWith("\"") && key.endsWith("\"")) {
            key = key.substring(1, key.length() - 1);
        }
        if (values.size() > 1 || !FORM.matcher(key).matches()) {
            throw StandardProblems.header(HEADER, "must be one key of 1 to 255 visible ASCII characters");
        }
        return Optional.of(key);
    }
}
