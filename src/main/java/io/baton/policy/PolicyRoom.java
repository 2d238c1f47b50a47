package io.baton.policy;

import io.baton.platform.FolderConfig;
import io.baton.platform.HouseChanged;
import io.baton.platform.TerminalFailure;
import io.baton.policy.reading.Fault;
import io.baton.policy.reading.PolicyFolders;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Opens the policy room over the configured folders; a faulty definition fails the start. */
@ApplicationScoped
class PolicyRoom {

    private static final int LAST = 5000;

    private final FolderConfig house;
    private final PolicyFolders folders;

    PolicyRoom(FolderConfig house) {
        this.house = house;
        this.folders = PolicyFolders.under(house.config(), house.mappings());
    }

    @Produces
    @Singleton
    Definitions definitions() {
        return new Definitions(folders);
    }

    @Produces
    @Singleton
    VersionHash versionHash() {
        List<Path> all = new ArrayList<>(List.of(house.routes(), house.mappings()));
        all.addAll(folders.edited());
        return new VersionHash(all);
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
                    "handoff definitions, their people or their calendars cannot be used:\n" + lines,
                    Map.of("folder", house.config().toString()),
                    null);
        }
    }
}
