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
import java.time.Clock;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.quarkus.main.CamelMain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the routes at the start, unless the check finds a fault: then the start is refused with all of them. */
@ApplicationScoped
public class HouseLoading {

    private static final Logger LOG = LoggerFactory.getLogger(HouseLoading.class);
    private static final int LAST = 5000;

    private final LiveConfig config;
    private final FolderConfig folders;
    private final CamelContext camel;
    private final CamelMain engine;
    private final RouteFiles files;
    private final HouseWatch watch;
    private final Clock clock;

    public HouseLoading(
            LiveConfig config,
            FolderConfig folders,
            CamelMain engine,
            RouteFiles files,
            HouseWatch watch,
            Clock clock) {
        this.config = config;
        this.folders = folders;
        this.engine = engine;
        this.camel = engine.getCamelContext();
        this.files = files;
        this.watch = watch;
        this.clock = clock;
    }

    void start(@Observes @Priority(LAST) StartupEvent ignored) throws Exception {
        if (!config.load()) {
            return;
        }
        engine.startEngine(); // a program with a main of its own starts Camel itself; components are configured then
        CheckReport report = check();
        if (!report.isClean()) {
            throw new ConfigurationException(report.findings().stream()
                    .map(Object::toString)
                    .collect(Collectors.joining("\n  ", "Baton does not start:\n  ", "")));
        }
        report.warnings().forEach(warning -> LOG.warn("{}", warning));
        files.load(files.all());
        watch.begin(this::check);
    }

    private CheckReport check() {
        CheckFolders here = new CheckFolders(folders.routes(), folders.mappings(), folders.config());
        return new BatonCheck(here, KnownKeys.all(), camel, clock).quick();
    }
}
