package io.baton.handoff.camel;

import io.baton.handoff.Claim;
import io.baton.platform.HandoffException;
import io.baton.platform.chaos.CrashPoint;
import io.baton.platform.chaos.CrashPoints;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Claims due handoffs of one type, runs them, and keeps their leases while they run. */
final class HandoffConsumer extends DefaultConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(HandoffConsumer.class);

    private final String type;
    private final Instance<Runner> rooms;
    private final Set<HandoffRun> running = ConcurrentHashMap.newKeySet();
    private Runner runner;
    private Semaphore permits;
    private ExecutorService workers;
    private ExecutorService claimer;
    private ScheduledExecutorService keeper;
    private ScheduledFuture<?> renewal;

    HandoffConsumer(HandoffEndpoint endpoint, Processor processor, Instance<Runner> rooms) {
        super(endpoint, processor);
        this.type = endpoint.getWhat();
        this.rooms = rooms;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        runner = rooms.get();
        runner.line().open();
        int concurrency = runner.config().concurrency();
        permits = new Semaphore(concurrency);
        var executors = getEndpoint().getCamelContext().getExecutorServiceManager();
        workers = executors.newFixedThreadPool(this, "handoff-" + type, concurrency);
        claimer = executors.newSingleThreadExecutor(this, "claim-" + type);
        keeper = executors.newSingleThreadScheduledExecutor(this, "lease-" + type);
        long quarter = runner.config().lease().toMillis() / 4;
        renewal = keeper.scheduleWithFixedDelay(this::keepLeases, quarter, quarter, TimeUnit.MILLISECONDS);
        claimer.execute(this::claimWhileRunning);
    }

    @Override
    protected void doStop() throws Exception {
        var executors = getEndpoint().getCamelContext().getExecutorServiceManager();
        executors.shutdownNow(claimer);
        running.forEach(HandoffRun::drain);
        executors.shutdownGraceful(workers, runner.config().drain().toMillis());
        renewal.cancel(false);
        executors.shutdownNow(keeper);
        // Not released: a call that is still under way must land before another process looks whether it has.
        running.forEach(HandoffRun::lose);
        super.doStop();
    }

    private void claimWhileRunning() {
        while (isRunAllowed() && !isStoppingOrStopped()) {
            try {
                claimOnce();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("Could not claim handoffs of type {}: {}. Trying again.", type, e.getMessage());
                pauseAfterTrouble();
            }
        }
    }

    private void claimOnce() throws InterruptedException {
        permits.acquire();
        int most = 1 + permits.drainPermits();
        int used = 0;
        try {
            long asOf = System.nanoTime();
            List<Claim> claims = runner.ledger().claim(type, most);
            used = claims.size();
            if (used > 0) {
                CrashPoints.reach(CrashPoint.CLAIMED);
            }
            claims.forEach(claim -> workers.execute(() -> run(claim, asOf)));
        } finally {
            permits.release(most - used);
        }
        if (used < most) {
            runner.wakeup()
                    .await(type, used == 0 ? untilNextDue() : runner.config().poll());
        }
    }

    private Duration untilNextDue() {
        Duration most = runner.config().poll();
        return runner.ledger()
                .nextDue(type)
                .map(at -> Duration.between(runner.clock().instant(), at))
                .filter(wait -> wait.compareTo(most) < 0)
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                .orElse(most);
    }

    private void run(Claim claim, long asOf) {
        MDC.put("handoff", claim.id().toString());
        try {
            runClaim(claim, new Lease(runner.config().lease(), asOf, System::nanoTime));
        } catch (RuntimeException e) {
            // The lease runs out and the handoff is claimed again; nothing is lost by leaving it.
            LOG.error("A run of handoff {} could not be ended: {}", claim.id(), e.getMessage());
        } finally {
            permits.release();
            runner.wakeup().signal(type);
            MDC.remove("handoff");
        }
    }

    private void runClaim(Claim claim, Lease lease) {
        boolean before = claim.number() > 1;
        HandoffRun run = new HandoffRun(
                claim,
                before ? runner.ledger().records(claim.id()) : Map.of(),
                before ? runner.people().of(claim.id()) : Map.of(),
                lease,
                runner.clock().instant());
        running.add(run);
        if (isStoppingOrStopped()) {
            run.drain();
        }
        Exchange exchange = createExchange(false);
        try {
            exchange.setProperty(HandoffRun.PROPERTY, run);
            HandoffVariable.begin(exchange, claim);
            exchange.getMessage().setBody(claim.data());
            process(exchange);
            runner.end().end(exchange, run);
        } finally {
            running.remove(run);
            releaseExchange(exchange, false);
        }
    }

    private void process(Exchange exchange) {
        try {
            getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
    }

    private void keepLeases() {
        try {
            List<HandoffRun> mine = List.copyOf(running);
            if (!mine.isEmpty()) {
                renew(mine);
            }
        } catch (HandoffException e) {
            LOG.warn("Could not renew leases: {}. Trying again.", e.getMessage());
        }
    }

    private void renew(List<HandoffRun> mine) {
        long asOf = System.nanoTime();
        Set<Claim> held =
                runner.ledger().renew(mine.stream().map(HandoffRun::claim).toList());
        for (HandoffRun run : mine) {
            if (held.contains(run.claim())) {
                run.lease().renewed(asOf);
            } else {
                run.lose();
            }
        }
    }

    private void pauseAfterTrouble() {
        try {
            TimeUnit.MILLISECONDS.sleep(Math.max(1000, runner.config().poll().toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
