package io.baton.console;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Who calls: a token, or a demo user of the sandbox. Only from the environment, since a command line is seen by others. */
final class Credential {

    private static final String TOKEN = "BATON_TOKEN";
    private static final String USER = "BATON_USER";

    private Credential() {}

    /** The Authorization header; empty when the environment names nobody. */
    static Optional<String> of(Map<String, String> environment) {
        String token = environment.getOrDefault(TOKEN, "");
        String user = environment.getOrDefault(USER, "");
        if (!token.isBlank()) {
            return Optional.of("Bearer " + token.trim());
        }
        return user.isBlank()
                ? Optional.empty()
                : Optional.of("Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)));
    }
}
