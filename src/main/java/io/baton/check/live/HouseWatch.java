package io.baton.check.live;

import io.baton.check.CheckReport;
import io.baton.platform.FolderConfig;
import io.baton.platform.Folders;
import io.baton.platform.HouseChanged;
import io.baton.policy.reading.PolicyFolders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes edited routes, mappings, definitions, people and calendars into the running program: all of them are checked first, then all are
 * taken, and while any has a fault everything in force stays as it is. A deleted route file's route ends at the next
 * start.
 */
@ApplicationScoped
public class HouseWatch {

    private static final Logger LOG = LoggerFactory.getLogger(HouseWatch.class);

    private final CamelContext camel;
    private final LiveConfig config;
    private final RouteFiles routes;
    private final Event<HouseChanged> taken;
    private final List<Path> folders;
    private Map<Path, String> inForce = Map.of();
    private Map<Path, String> refused = Map.of();
    private ScheduledFuture<?> rounds;

    public HouseWatch(
            CamelContext camel, LiveConfig config, FolderConfig folders, RouteFiles routes, Event<HouseChanged> taken) {
        this.camel = camel;
        this.config = config;
        this.routes = routes;
        this.taken = taken;
        List<Path> all = new ArrayList<>(List.of(folders.routes(), folders.mappings()));
        all.addAll(PolicyFolders.under(folders.config(), folders.mappings()).edited());
        this.folders = List.copyOf(all);
    }

    /** Takes the files as they are for those in force and looks for changes from now on. */
    void begin(Supplier<CheckReport> check) {
        inForce = Folders.stamps(folders);
        long millis = config.watch().toMillis();
        var executor = camel.getExecutorServiceManager().newSingleThreadScheduledExecutor(this, "house-watch");
        rounds = executor.scheduleWithFixedDelay(() -> look(check), millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Whether the watch is on. */
    boolean isWatching() {
        return rounds != null && !rounds.isDone();
    }

    private void look(Supplier<CheckReport> check) {
        try {
            Map<Path, String> now = Folders.stamps(folders);
            if (!now.equals(inForce) && !now.equals(refused)) {
                take(now, check.get());
            }
        } catch (Exception e) {
            LOG.error("The changed files could not be taken; those in force stay: {}", e.getMessage());
        }
    }

    private void take(Map<Path, String> now, CheckReport report) throws Exception {
        if (!report.isClean()) {
            refused = now;
            report.findings().forEach(finding -> LOG.warn("The changed files are not taken: {}", finding));
            return;
        }
        List<Path> changed = now.keySet().stream()
                .filter(file -> !now.get(file).equals(inForce.get(file)))
                .toList();
        routes.swap(changed.stream().filter(RouteFiles::isRoute).toList());
        taken.fire(new HouseChanged());
        inForce = now;
        LOG.info("Taken: {}", changed);
    }
}
