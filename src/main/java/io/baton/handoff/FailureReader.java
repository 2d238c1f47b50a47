package io.baton.handoff;

import java.util.Optional;

/** Reads one family of exceptions as failures. */
public interface FailureReader {

    /** The failure behind an exception (its causes included), or empty when this reader does not know it. */
    Optional<Failure> read(Throwable error);
}
