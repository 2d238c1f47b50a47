package io.baton.check.live;

import io.baton.check.BatonCheck;
import io.baton.check.CheckFolders;
import io.baton.check.CheckReport;
import io.baton.check.KnownKeys;
import io.baton.platform.FolderConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;

/** Loads the routes at the start, unless the check finds a fault: then the start is refused with all of them. */
@ApplicationScoped
public class RouteLoading {

    private static final int LAST = 5000;

    private final LiveConfig config;
    private final FolderConfig folders;
    private final CamelContext camel;
    private final RouteFiles files;
    private final RouteWatch watch;

    public RouteLoading(
            LiveConfig config, FolderConfig folders, CamelContext camel, RouteFiles files, RouteWatch watch) {
        this.config = config;
        this.folders = folders;
        this.camel = camel;
        this.files = files;
        this.watch = watch;
    }

    void start(@Observes @Priority(LAST) StartupEvent ignored) throws Exception {
        if (!config.load()) {
            return;
        }
        CheckReport report = check();
        if (!report.isClean()) {
            throw new ConfigurationException(report.findings().stream()
                    .map(Object::toString)
                    .collect(Collectors.joining("\n  ", "Baton does not start:\n  ", "")));
        }
        files.load(files.all());
        watch.begin(this::check);
    }

    private CheckReport check() {
        CheckFolders here = new CheckFolders(folders.routes(), folders.mappings(), folders.config());
        return new BatonCheck(here, KnownKeys.all(), camel).quick();
    }
}
