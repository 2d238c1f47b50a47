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
        if (thrown.isPresent() || chain.stream().anyMatch(HandoffException.class::isInstance)) {
            return thrown;
        }
        return chain.stream()
                .flatMap(link -> vendors.stream().flatMap(vendor -> vendor.read(link).stream()))
                .findFirst()
                .or(() -> chain.stream()
                        .flatMap(link -> connection.read(link).stream())
                        .map(said -> said.about(called(chain, said.vendor())))
                        .findFirst())
                .map(VendorError::failure);
    }

    private static String called(List<Throwable> chain, String unknown) {
        return chain.stream()
                .filter(CallFailed.class::isInstance)
                .map(link -> ((CallFailed) link).system().toUpperCase(Locale.ROOT))
                .findFirst()
                .orElse(unknown);
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
