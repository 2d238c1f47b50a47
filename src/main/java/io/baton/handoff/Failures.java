package io.baton.handoff;

import io.baton.platform.HandoffException;
import io.baton.platform.RetryableFailure;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The one place where an exception becomes a {@link Failure}: first the readers, then what Baton itself throws. */
@ApplicationScoped
public class Failures {

    private final List<FailureReader> readers;

    public Failures(@All List<FailureReader> readers) {
        this.readers = List.copyOf(readers);
    }

    /** Never null; what nobody knows is permanent, since a person must look at it. */
    public Failure read(Throwable error) {
        return readers.stream()
                .map(reader -> reader.read(error))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> own(error));
    }

    private static Failure own(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof HandoffException known) {
                boolean again = known instanceof RetryableFailure;
                Failure.Kind kind = again ? Failure.Kind.UNKNOWN_OUTCOME : Failure.Kind.PERMANENT;
                return new Failure(kind, known.code(), String.valueOf(known.getMessage()), null);
            }
            if (cause instanceof IOException) {
                return new Failure(
                        Failure.Kind.UNKNOWN_OUTCOME,
                        "CALL_BROKE",
                        cause.getClass().getSimpleName(),
                        null);
            }
        }
        return new Failure(
                Failure.Kind.PERMANENT,
                "ROUTE_BROKE",
                error.getClass().getSimpleName() + "; the log has the details under this handoff's id",
                null);
    }
}
