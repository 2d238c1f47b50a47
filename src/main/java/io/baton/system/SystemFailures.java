package io.baton.system;

import io.baton.handoff.Failure;
import io.baton.handoff.FailureReader;
import io.baton.platform.HandoffException;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads every failure of a call to another system: first what a vendor said, anywhere in the chain of causes, then
 * what became of the connection. What Baton threw itself about a vendor keeps its code.
 */
@ApplicationScoped
public class SystemFailures implements FailureReader {

    private static final int DEEPEST = 20;

    private final List<VendorErrors> vendors;
    private final VendorErrors connection;

    @Inject
    public SystemFailures(@All List<VendorErrors> vendors, Clock clock) {
        this.vendors = List.copyOf(vendors);
        this.connection = new ConnectionErrors(clock);
    }

    @Override
    public Optional<Failure> read(Throwable error) {
        List<Throwable> chain = chain(error);
        Optional<Failure> thrown =
                chain.stream().flatMap(SystemFailures::thrown).findFirst();
        if (thrown.isPresent() || known(chain)) {
            return thrown;
        }
        return said(chain).or(() -> became(chain)).map(VendorError::failure);
    }

    /** The error as it is, or one that says which system a call was for when no vendor and nobody of ours spoke. */
    public Exception naming(String system, Exception error) {
        List<Throwable> chain = chain(error);
        if (known(chain) || said(chain).isPresent()) {
            return error;
        }
        return became(chain)
                .map(call -> (Exception) VendorFailure.of(call.about(system.toUpperCase(Locale.ROOT)), error))
                .orElse(error);
    }

    /** Whether a failed call speaks against the system as a whole. */
    public boolean outage(Throwable error) {
        List<Throwable> chain = chain(error);
        return said(chain)
                .or(() -> became(chain))
                .map(call -> call.condition().outage())
                .orElse(false);
    }

    private static boolean known(List<Throwable> chain) {
        return chain.stream().anyMatch(HandoffException.class::isInstance);
    }

    private Optional<VendorError> said(List<Throwable> chain) {
        return chain.stream()
                .flatMap(link -> vendors.stream().flatMap(vendor -> vendor.read(link).stream()))
                .findFirst();
    }

    private Optional<VendorError> became(List<Throwable> chain) {
        return chain.stream().flatMap(link -> connection.read(link).stream()).findFirst();
    }

    private static List<Throwable> chain(Throwable error) {
        return Stream.iterate(error, link -> link != null, Throwable::getCause)
                .limit(DEEPEST)
                .toList();
    }

    /** Exceptions made by {@link VendorFailure} say their condition in their code. */
    private static Stream<Failure> thrown(Throwable link) {
        return link instanceof HandoffException known
                ? VendorFailure.condition(known).stream()
                        .map(condition -> new Failure(
                                condition.kind(),
                                known.code(),
                                String.valueOf(known.getMessage()),
                                VendorFailure.retryAfter(known)))
                : Stream.empty();
    }
}
