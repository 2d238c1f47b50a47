package io.baton.api;

import java.util.Optional;
import java.util.UUID;

/** Reads the links that people are sent. */
public interface LinkReader {

    /** The task that a link leads to; empty for a link that Baton did not make, that was changed, or whose time is over. */
    Optional<UUID> task(String link);
}
