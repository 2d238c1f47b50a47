package io.baton.dashboard.story;

import java.util.regex.Pattern;

/** Which members are never shown, whoever looks: their names say that they hold a secret or an account's number. */
final class Masks {

    static final String MASK = "••••••";

    private static final Pattern SECRET = Pattern.compile(
            ".*(password|passphrase|secret|token|credential|api.?key|iban|bank.?account|card.?number).*",
            Pattern.CASE_INSENSITIVE);

    private Masks() {}

    static boolean hides(String member) {
        return SECRET.matcher(member).matches();
    }
}
