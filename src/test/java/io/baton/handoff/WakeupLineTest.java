package io.baton.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.platform.Ids;
import io.baton.platform.Sql;
import io.quarkus.runtime.ShutdownEvent;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Two processes' lines on one database. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WakeupLineTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private EmbeddedPostgres server;
    private DataSource store;
    private final Wakeup here = new Wakeup();
    private final Wakeup there = new Wakeup();
    private WakeupLine lineHere;
    private WakeupLine lineThere;

    @BeforeEach
    void open() throws IOException {
        server = EmbeddedPostgres.builder().start();
        store = server.getPostgresDatabase();
        lineHere = new WakeupLine(store, here, Ids.TIME_ORDERED);
        lineThere = new WakeupLine(store, there, Ids.TIME_ORDERED);
        lineHere.open();
        lineThere.open();
        awaitListeners();
    }

    @AfterEach
    void close() throws IOException {
        lineHere.stop(new ShutdownEvent());
        lineThere.stop(new ShutdownEvent());
        server.close();
    }

    @Test
    void a_signal_wakes_a_claimer_of_another_process() {
        CompletableFuture<Void> claimer = sleeper(there);

        here.signal("sales-to-delivery");

        assertThat(claimer).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void a_line_that_was_cut_is_taken_up_again() {
        Sql.once(
                store,
                c -> Sql.query(
                        c,
                        "select pg_terminate_backend(pid) from pg_stat_activity"
                                + " where pid <> pg_backend_pid() and backend_type = 'client backend'",
                        row -> row.getBoolean(1)));
        CompletableFuture<Void> claimer = sleeper(there);

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            here.signal("sales-to-delivery");
            return claimer.isDone();
        });
    }

    private static CompletableFuture<Void> sleeper(Wakeup wakeup) {
        return CompletableFuture.runAsync(() -> {
            try {
                wakeup.await("sales-to-delivery", HOUR);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void awaitListeners() {
        String listening = "select count(*) from pg_stat_activity where query = 'listen baton_due'";
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> Sql.once(store, c -> Sql.query(c, listening, row -> row.getLong(1)))
                                .get(0)
                        == 2);
    }
}
