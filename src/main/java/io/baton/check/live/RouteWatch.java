package io.baton.check.live;

import io.baton.check.CheckReport;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Swaps edited routes into the running program: all files are checked first, and while any has a fault the
 * routes in force stay as they are. A deleted file's route ends at the next start.
 */
@ApplicationScoped
public class RouteWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RouteWatch.class);

    private final CamelContext camel;
    private final LiveConfig config;
    private final RouteFiles files;
    private Map<Path, String> inForce = Map.of();
    private Map<Path, String> refused = Map.of();
    private ScheduledFuture<?> rounds;

    public RouteWatch(CamelContext camel, LiveConfig config, RouteFiles files) {
        this.camel = camel;
        this.config = config;
        this.files = files;
    }

    /** Takes the files as they are for those in force and looks for changes from now on. */
    void begin(Supplier<CheckReport> check) {
        inForce = stamps();
        long millis = config.watch().toMillis();
        var executor = camel.getExecutorServiceManager().newSingleThreadScheduledExecutor(this, "route-watch");
        rounds = executor.scheduleWithFixedDelay(() -> look(check), millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Whether the watch is on. */
    boolean isWatching() {
        return rounds != null && !rounds.isDone();
    }

    private void look(Supplier<CheckReport> check) {
        try {
            Map<Path, String> now = stamps();
            if (!now.equals(inForce) && !now.equals(refused)) {
                take(now, check.get());
            }
        } catch (Exception e) {
            LOG.error("The changed routes could not be taken; those in force stay: {}", e.getMessage());
        }
    }

    private void take(Map<Path, String> now, CheckReport report) throws Exception {
        if (!report.isClean()) {
            refused = now;
            report.findings().forEach(finding -> LOG.warn("The changed routes are not taken: {}", finding));
            return;
        }
        List<Path> changed = now.keySet().stream()
                .filter(file -> !now.get(file).equals(inForce.get(file)))
                .toList();
        files.swap(changed);
        inForce = now;
        LOG.info("Routes taken: {}", changed);
    }

    private Map<Path, String> stamps() {
        Map<Path, String> stamps = new TreeMap<>();
        files.all().forEach(file -> stamps.put(file, stamp(file)));
        return stamps;
    }

    private static String stamp(Path file) {
        try {
            return Files.getLastModifiedTime(file) + "/" + Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
