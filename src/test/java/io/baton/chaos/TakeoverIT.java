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
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** One process takes a handoff over from another that is paused beyond its lease, and from one that stops in order. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TakeoverIT {

    private static final String ACTORS = "select actor from audit where handoff_id in (select id from handoffs) and"
            + " actor like 'baton-%' order by at";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private DurableStore store;
    private Twins twins;
    private BatonProcess first;
    private BatonProcess second;

    @BeforeEach
    void start() throws IOException {
        store = new DurableStore(folder.resolve("store"));
        twins = Twins.start(TwinsOptions.anyPorts(folder.resolve("twins"), Clock.systemUTC()));
        first = process("first");
        second = process("second");
        first.start();
    }

    @AfterEach
    void end() {
        first.close();
        second.close();
        twins.close();
        store.close();
    }

    @Test
    void a_process_that_wakes_after_its_lease_writes_nothing_and_calls_nobody() {
        slow("redmine", 400);
        sign("one");
        awaitEffects("redmine issue", 2);

        first.signal("STOP");
        second.start();
        awaitStates(Map.of("COMPLETED", 1L));
        List<String> written = actors();
        int effects = twins.effects().size();
        first.signal("CONT");
        slow("redmine", 1);
        sign("two");
        awaitStates(Map.of("COMPLETED", 2L));

        assertThat(actors().subList(0, written.size())).isEqualTo(written);
        assertThat(written.get(written.size() - 1)).isNotEqualTo(written.get(0));
        assertThat(new Effects(twins).doubled()).isEmpty();
        assertThat(twins.effects().size()).isGreaterThan(effects);
        assertThat(store.audit().isWhole()).isTrue();
    }

    @Test
    void a_process_that_stops_ends_its_calls_and_hands_the_rest_back_at_once() {
        slow("redmine", 400);
        sign("one");
        awaitEffects("redmine issue", 2);

        first.signal("TERM");
        assertThat(first.awaitDeath("SIGTERM")).isEqualTo(143);
        Map<String, Long> left = store.states();
        int claims = claims();
        twins.clearFaults();
        second.start();
        awaitStates(Map.of("COMPLETED", 1L));

        assertThat(left).isEqualTo(Map.of("RECEIVED", 1L));
        assertThat(claims()).isEqualTo(claims + 1);
        assertThat(new Effects(twins).doubled()).isEmpty();
    }

    private BatonProcess process(String name) throws IOException {
        return new BatonProcess(Files.createDirectories(folder.resolve(name)), twins)
                .shortLived()
                .with("quarkus.datasource.jdbc.url", store.url())
                .with("quarkus.datasource.username", "postgres")
                .with("baton.handoff.lease", "4s");
    }

    private void slow(String system, long millis) {
        twins.clearFaults();
        twins.fault(Fault.of(system, null, Fault.Kind.LATENCY).millis(millis));
    }

    private void sign(String prefix) {
        twins.signDeal("{\"template\":\"clean-fixed-fee\",\"prefix\":\"" + prefix + "\"}");
    }

    private void awaitEffects(String kind, int count) {
        Awaitility.await(kind)
                .atMost(Duration.ofMinutes(1))
                .until(() -> new Effects(twins).created().getOrDefault(kind, 0) >= count);
    }

    private void awaitStates(Map<String, Long> states) {
        Awaitility.await(states.toString())
                .atMost(Duration.ofMinutes(1))
                .until(() -> store.states().equals(states));
    }

    private List<String> actors() {
        return Sql.once(store.source(), c -> Sql.query(c, ACTORS, row -> row.getString(1)));
    }

    private int claims() {
        return Sql.once(store.source(), c -> Sql.query(c, "select sum(claims) from handoffs", row -> row.getInt(1)))
                .get(0);
    }
}
