package io.baton.policy;

import io.baton.platform.FolderConfig;
import io.baton.platform.HouseChanged;
import io.baton.platform.TerminalFailure;
import io.baton.policy.reading.Fault;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Opens the policy room over the configured folders; a faulty definition fails the start. */
@ApplicationScoped
class PolicyRoom {

    private static final int LAST = 5000;

    private final FolderConfig folders;
    private final Path handoffs;
    private final Path calendars;

    PolicyRoom(FolderConfig folders) {
        this.folders = folders;
        this.handoffs = folders.config().resolve("handoffs");
        this.calendars = folders.config().resolve("calendars");
    }

    @Produces
    @Singleton
    Definitions definitions() {
        return new Definitions(handoffs, folders.mappings().resolve("canonical"), calendars);
    }

    @Produces
    @Singleton
    VersionHash versionHash() {
        return new VersionHash(List.of(folders.routes(), folders.mappings(), handoffs, calendars));
    }

    /** The version last, when everything it stands for has been read. */
    void take(@Observes @Priority(LAST) HouseChanged changed, Definitions definitions, VersionHash version) {
        definitions.take();
        version.take();
    }

    void refuseFaultyDefinitions(@Observes StartupEvent start, Definitions definitions) {
        List<Fault> faults = definitions.faults();
        if (!faults.isEmpty()) {
            String lines = faults.stream().map(Fault::toString).collect(Collectors.joining("\n"));
            throw new TerminalFailure(
                    "POLICY_FAULTY",
                    "handoff definitions or their calendars cannot be used:\n" + lines,
                    Map.of("folder", handoffs.toString()),
                    null);
        }
    }
}
