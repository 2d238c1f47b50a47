package io.baton.chaos;

import io.baton.journey.BatonProcess;
import io.baton.platform.chaos.CrashPoint;
import io.baton.twin.Twins;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Several Batons on one database; they are killed, crash, are paused, and are started again. */
final class Processes implements AutoCloseable {

    static final Duration LEASE = Duration.ofSeconds(4);
    private static final CrashPoint[] POINTS = CrashPoint.values();

    private final List<BatonProcess> all = new ArrayList<>();
    private final List<Long> recoveries = new CopyOnWriteArrayList<>();
    private final List<CompletableFuture<Void>> starting = new CopyOnWriteArrayList<>();

    Processes(int count, Path folder, Twins twins, String store) {
        for (int number = 1; number <= count; number++) {
            all.add(new BatonProcess(created(folder.resolve("baton-" + number)), twins)
                    .shortLived()
                    .with("quarkus.datasource.jdbc.url", store)
                    .with("quarkus.datasource.username", "postgres")
                    .with("baton.handoff.lease", LEASE.toSeconds() + "s")
                    .with("baton.handoff.retry.first", "200ms")
                    .with("baton.handoff.retry.longest", "2s")
                    .with("baton.http.response-timeout", "5000")
                    .with("baton.sweep.period", "2s")
                    .with("baton.sweep.overlap", "20s"));
        }
    }

    private static Path created(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start() {
        all.forEach(BatonProcess::launch);
        all.forEach(BatonProcess::awaitReady);
    }

    /** SIGKILL, and a start at once. */
    void kill(Random random) {
        BatonProcess victim = any(random);
        victim.kill();
        relaunch(victim, null, 0);
    }

    /** SIGKILL, and a start that will die at a named moment. */
    CrashPoint killAndArm(Random random) {
        BatonProcess victim = any(random);
        CrashPoint point = POINTS[random.nextInt(POINTS.length)];
        victim.kill();
        relaunch(victim, point, 1 + random.nextInt(100));
        return point;
    }

    /** Starts what has died by itself; answers how many that were. */
    int startTheDead() {
        int dead = 0;
        for (BatonProcess each : all) {
            if (!each.handle().isAlive()) {
                relaunch(each, null, 0);
                dead++;
            }
        }
        return dead;
    }

    /** Whether each has come up, or died, after its last start. */
    boolean areUp() {
        return starting.stream().allMatch(CompletableFuture::isDone);
    }

    /** SIGSTOP to one of them; it still holds its leases. */
    BatonProcess pause(Random random) {
        BatonProcess victim = any(random);
        victim.signal("STOP");
        return victim;
    }

    private void relaunch(BatonProcess process, @Nullable CrashPoint point, int times) {
        process.without("baton.chaos.crash-at");
        if (point != null) {
            process.with("baton.chaos.crash-at", point.name()).with("baton.chaos.crash-after", Integer.toString(times));
        }
        long began = System.nanoTime();
        process.launch();
        starting.add(CompletableFuture.runAsync(() -> {
            if (process.readyBeforeDeath()) {
                recoveries.add(Duration.ofNanos(System.nanoTime() - began).toMillis());
            }
        }));
    }

    /** From start to ready, in milliseconds, of each start after a death. */
    List<Long> recoveries() {
        starting.forEach(CompletableFuture::join);
        return recoveries.stream().sorted().toList();
    }

    /** One of them, dead or alive. */
    BatonProcess any(Random random) {
        return all.get(random.nextInt(all.size()));
    }

    @Override
    public void close() {
        all.forEach(BatonProcess::close);
    }
}
