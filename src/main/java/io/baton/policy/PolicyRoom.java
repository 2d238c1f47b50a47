package io.baton.policy;

import io.baton.platform.FolderConfig;
import io.baton.platform.TerminalFailure;
import io.baton.policy.reading.Fault;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Opens the policy room over the configured folders; a faulty definition fails the start. */
@ApplicationScoped
class PolicyRoom {

    private final FolderConfig folders;
    private final Path handoffs;

    PolicyRoom(FolderConfig folders) {
        this.folders = folders;
        this.handoffs = folders.config().resolve("handoffs");
    }

    @Produces
    @Singleton
    Definitions definitions(Clock clock) {
        return new Definitions(handoffs, folders.mappings().resolve("canonical"), clock);
    }

    @Produces
    @Singleton
    VersionHash versionHash(Clock clock) {
        return new VersionHash(List.of(folders.routes(), folders.mappings(), handoffs), clock);
    }

    void refuseFaultyDefinitions(@Observes StartupEvent start, Definitions definitions) {
        List<Fault> faults = definitions.faults();
        if (!faults.isEmpty()) {
            String lines = faults.stream().map(Fault::toString).collect(Collectors.joining("\n"));
            throw new TerminalFailure(
                    "POLICY_FAULTY",
                    "handoff definitions cannot be used:\n" + lines,
                    Map.of("folder", handoffs.toString()),
                    null);
        }
    }
}
