package io.baton.check;

import io.baton.platform.FolderConfig;
import io.quarkus.runtime.QuarkusApplication;
import java.time.Clock;
import java.util.List;
import org.apache.camel.CamelContext;

/** {@code baton check}, in a program that has neither store nor port nor routes. */
public final class CheckApplication implements QuarkusApplication {

    private final CamelContext camel;
    private final FolderConfig folders;
    private final Clock clock;

    public CheckApplication(CamelContext camel, FolderConfig folders, Clock clock) {
        this.camel = camel;
        this.folders = folders;
        this.clock = clock;
    }

    @Override
    public int run(String... options) {
        CheckFolders here = new CheckFolders(folders.routes(), folders.mappings(), folders.config());
        return new CheckCommand(here, KnownKeys.all(), camel, clock).run(List.of(options), System.out);
    }
}
