package io.baton.api.intake;

import java.util.Optional;
import java.util.regex.Pattern;

/** Salesforce record ids; one record has one form here, the 18-character one, so that it is one key. */
final class SalesforceId {

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z]{15}([0-9A-Za-z]{3})?");
    private static final String SUFFIXES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

    private SalesforceId() {}

    /** The 18-character form, or empty when the text is no id or its check characters are wrong. */
    static Optional<String> of(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        String full = text.substring(0, 15) + suffix(text);
        return text.length() == 15 || full.equalsIgnoreCase(text) ? Optional.of(full) : Optional.empty();
    }

    /** Each check character tells which of five characters are capitals. */
    private static String suffix(String id) {
        StringBuilder suffix = new StringBuilder();
        for (int block = 0; block < 15; block += 5) {
            int capitals = 0;
            for (int i = 0; i < 5; i++) {
                if (Character.isUpperCase(id.charAt(block + i))) {
                    capitals |= 1 << i;
                }
            }
            suffix.append(SUFFIXES.charAt(capitals));
        }
        return suffix.toString();
    }
}
