package io.baton.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.journey.BatonProcess;
import io.baton.journey.Effects;
import io.baton.platform.Sql;
import io.baton.store.DurableStore;
import io.baton.twin.Twins;
import io.baton.twin.TwinsOptions;
import io.baton.twin.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away, cuts every connection, and refuses to write, while a deal is under way. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoreTroubleIT {

    private static final String EXPIRED = "select count(*) from handoffs where state = 'RUNNING' and due_at < now()";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private DurableStore store;
    private StoreTrouble trouble;
    private Twins twins;
    private BatonProcess baton;

    @BeforeEach
    void start() throws IOException {
        store = new DurableStore(folder.resolve("store"));
        trouble = new StoreTrouble(store);
        twins = Twins.start(TwinsOptions.anyPorts(folder.resolve("twins"), Clock.systemUTC()));
        baton = new BatonProcess(Files.createDirectories(folder.resolve("baton")), twins)
                .shortLived()
                .with("quarkus.datasource.jdbc.url", store.url())
                .with("quarkus.datasource.username", "postgres")
                .with("baton.handoff.lease", "4s");
        baton.start();
        twins.fault(Fault.of("redmine", null, Fault.Kind.LATENCY).millis(200));
    }

    @AfterEach
    void end() {
        baton.close();
        twins.close();
        store.close();
    }

    @Test
    void work_waits_for_the_database_and_goes_on_by_itself() {
        signAndAwaitIssues("away");
        store.crash();
        Awaitility.await("not ready").atMost(Duration.ofMinutes(1)).until(() -> !baton.isReady());
        store.restart();
        Awaitility.await("ready again").atMost(Duration.ofMinutes(1)).until(baton::isReady);
        awaitCompleted(1);

        signAndAwaitIssues("cut");
        trouble.cut();
        awaitCompleted(2);

        signAndAwaitIssues("full");
        trouble.refuseWrites(true);
        Awaitility.await("the lease runs out")
                .atMost(Duration.ofMinutes(1))
                .until(() -> Sql.once(store.source(), c -> Sql.query(c, EXPIRED, row -> row.getInt(1)))
                                .get(0)
                        == 1);
        trouble.refuseWrites(false);
        awaitCompleted(3);

        trouble.undo(5); // more than a record is tried, so that its call is made again
        trouble.slowCommit(6); // more than the lease
        signAndAwaitIssues("slow");
        awaitCompleted(4);
        assertThat(trouble.records()).isGreaterThan(6);

        assertThat(new Effects(twins).doubled()).isEmpty();
        assertThat(store.audit().isWhole()).isTrue();
    }

    private void signAndAwaitIssues(String prefix) {
        int before = issues();
        twins.signDeal("{\"template\":\"clean-fixed-fee\",\"prefix\":\"" + prefix + "\"}");
        Awaitility.await("two issues of " + prefix)
                .atMost(Duration.ofMinutes(1))
                .until(() -> issues() >= before + 2);
    }

    private int issues() {
        return new Effects(twins).created().getOrDefault("redmine issue", 0);
    }

    private void awaitCompleted(long count) {
        Awaitility.await(count + " completed")
                .atMost(Duration.ofMinutes(2))
                .until(() -> store.states().equals(Map.of("COMPLETED", count)));
    }
}
