package io.baton.system.guard.limit;

import io.baton.handoff.LedgerConfig;
import io.baton.platform.HandoffException;
import io.baton.platform.Ids;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps this process's shares: renews them at a third of their lease, looks every second while others still hold what is
 * its due, and gives them up at the end. It does nothing when no system has a limit.
 */
@ApplicationScoped
public class Allotter {

    private static final Logger LOG = LoggerFactory.getLogger(Allotter.class);
    private static final long SECOND = 1000;

    private final List<Share> shares;
    private final Allotments allotments;
    private final Clock clock;
    private final long third;
    private final ScheduledExecutorService keeper;
    private boolean begun;
    private @Nullable Future<?> next;

    public Allotter(Limits limits, DataSource store, LedgerConfig ledger, Clock clock, Ids ids) {
        // Time for calls of a dead holder to land; a longer one may cost a 429, which is obeyed, but no recovery.
        Duration landing = ledger.lease().dividedBy(3);
        this.shares = limits.shares();
        this.allotments = new Allotments(store, ids.next().toString(), ledger.lease(), landing);
        this.clock = clock;
        this.third = ledger.lease().toMillis() / 3;
        this.keeper = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "allotments");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Once routes with such calls start; the first round ends before the first call. */
    public synchronized void begin() {
        if (!begun && !shares.isEmpty()) {
            begun = true;
            round();
        }
    }

    private synchronized void round() {
        if (keeper.isShutdown()) {
            return;
        }
        boolean content = true;
        for (Share share : shares) {
            content &= renewed(share);
        }
        next = keeper.schedule(this::round, content ? third : Math.min(third, SECOND), TimeUnit.MILLISECONDS);
    }

    private boolean renewed(Share share) {
        try {
            return allotments.renew(share, clock.instant());
        } catch (HandoffException e) {
            LOG.warn("Could not renew the share of {}: {}. Trying again.", share.system(), e.getMessage());
            return false;
        }
    }

    synchronized void stop(@Observes ShutdownEvent ignored) {
        keeper.shutdown();
        if (next != null) {
            next.cancel(false);
        }
        if (begun) {
            shares.forEach(this::leave);
        }
    }

    private void leave(Share share) {
        try {
            allotments.leave(share, clock.instant());
        } catch (HandoffException e) {
            LOG.info("The share of {} ends with its lease: {}", share.system(), e.getMessage());
        }
    }
}
