package io.baton.system;

import java.util.Optional;

/** Reads the errors of one vendor. Implementations are thread-safe. */
public interface VendorErrors {

    /** What the vendor said, or empty when this link of a chain of causes is none of its errors. */
    Optional<VendorError> read(Throwable link);
}
