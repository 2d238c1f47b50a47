package io.baton.api.v1;

import io.baton.api.Position;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** A position as an opaque text; callers send it back as they got it. */
final class Cursor {

    private Cursor() {}

    static String of(Position position) {
        String text = position.at() + "/" + position.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The position, or empty when the text is no cursor of ours. */
    static Optional<Position> parse(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int slash = text.indexOf('/');
            return slash < 0
                    ? Optional.empty()
                    : Optional.of(new Position(
                            Instant.parse(text.substring(0, slash)), UUID.fromString(text.substring(slash + 1))));
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }
}
