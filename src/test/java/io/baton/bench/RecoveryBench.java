package io.baton.bench;

import io.baton.bench.Bench.House;
import io.baton.journey.BatonProcess;
import io.baton.platform.Sql;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;

/** SIGKILL under load: until another process has taken over all of the dead one's handoffs, and until it is back. */
final class RecoveryBench {

    private static final int DEALS = Integer.getInteger("bench.deals", 600);
    private static final Duration LEASE = Duration.ofSeconds(10);

    private static final String HELD = "select id from handoffs where state = 'RUNNING' and lease_owner = ?";
    private static final String STILL =
            "select count(*) from handoffs where id = any(?) and state = 'RUNNING' and lease_owner = ?";

    private final House house;
    private final PrintStream out;

    RecoveryBench(House house, PrintStream out) {
        this.house = house;
        this.out = out;
    }

    void run() throws IOException {
        try (BatonProcess victim = process("victim");
                BatonProcess other = process("other")) {
            victim.start();
            other.start();
            house.load().sign(DEALS).forEach(house.load().opener());
            String owner = "baton-" + victim.handle().pid();
            Awaitility.await().until(() -> held(owner).size() >= 8);
            Instant killed = Instant.now();
            victim.kill();
            List<UUID> orphans = held(owner);
            victim.launch();
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> stillHeld(orphans, owner) == 0);
            Duration taken = Duration.between(killed, Instant.now());
            victim.awaitReady();
            out.printf(
                    Locale.ROOT,
                    "%n%d handoffs of a killed process taken over after %.1f s (lease %d s), it was back after %.1f s%n",
                    orphans.size(),
                    taken.toMillis() / 1000.0,
                    LEASE.toSeconds(),
                    Duration.between(killed, Instant.now()).toMillis() / 1000.0);
        }
    }

    private BatonProcess process(String name) throws IOException {
        return house.process(name).with("baton.handoff.lease", LEASE.toSeconds() + "s");
    }

    private List<UUID> held(String owner) {
        return Sql.once(house.store().source(), c -> Sql.query(c, HELD, row -> row.getObject(1, UUID.class), owner));
    }

    private int stillHeld(List<UUID> orphans, String owner) {
        return Sql.once(
                        house.store().source(),
                        c -> Sql.query(
                                c, STILL, row -> row.getInt(1), c.createArrayOf("uuid", orphans.toArray()), owner))
                .get(0);
    }
}
