package io.baton.system.guard.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.platform.Sql;
import io.baton.store.Pool;
import io.baton.system.SettableClock;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What processes promise each other, on a real PostgreSQL. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AllotmentsTest {

    private static final int LIMIT = 15;
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration LONGEST_CALL = Duration.ofSeconds(35);

    private static EmbeddedPostgres server;
    private static DataSource store;

    private final SettableClock clock = new SettableClock();

    /** A process with the slots it has in this system. */
    private record Holder(Slots slots, Allotments allotments) {

        boolean renew(SettableClock clock) {
            return allotments.renew(slots, clock.instant());
        }

        boolean call() {
            try {
                return slots.take(Duration.ZERO);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
        store = Pool.of(server);
        Flyway.configure().dataSource(store).load().migrate();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void empty() {
        Sql.once(store, c -> Sql.update(c, "delete from allotments"));
    }

    private Holder aHolder(String name) {
        return new Holder(new Slots("netsuite", LIMIT, clock), new Allotments(store, name, LEASE, LONGEST_CALL));
    }

    private int written() {
        return Sql.once(
                        store,
                        c -> Sql.query(
                                c,
                                "select coalesce(sum(slots), 0) from allotments where until > ?",
                                row -> row.getInt(1),
                                clock.instant().minus(LONGEST_CALL)))
                .get(0);
    }

    private static int allotted(Holder... holders) {
        return Stream.of(holders).mapToInt(holder -> holder.slots().allotted()).sum();
    }

    @Test
    void one_process_has_all() {
        Holder one = aHolder("a");

        assertThat(one.renew(clock)).isTrue();

        assertThat(one.slots().allotted()).isEqualTo(LIMIT);
    }

    @Test
    void a_newcomer_gets_its_part_once_the_other_has_given_it_up() {
        Holder one = aHolder("a");
        Holder two = aHolder("b");
        one.renew(clock);

        assertThat(two.renew(clock)).as("has its due").isFalse();
        assertThat(two.slots().allotted()).isZero();
        one.renew(clock);
        assertThat(two.renew(clock)).isTrue();

        assertThat(one.slots().allotted()).isEqualTo(8);
        assertThat(two.slots().allotted()).isEqualTo(7);
    }

    @Test
    void three_processes_have_a_third_each() {
        Holder one = aHolder("a");
        Holder two = aHolder("b");
        Holder three = aHolder("c");

        for (int round = 0; round < 3; round++) {
            Stream.of(one, two, three).forEach(holder -> holder.renew(clock));
        }

        assertThat(List.of(
                        one.slots().allotted(),
                        two.slots().allotted(),
                        three.slots().allotted()))
                .containsExactly(5, 5, 5);
    }

    @Test
    void what_is_under_way_is_given_up_only_when_it_has_ended() {
        Holder one = aHolder("a");
        Holder two = aHolder("b");
        one.renew(clock);
        for (int call = 0; call < LIMIT; call++) {
            assertThat(one.call()).isTrue();
        }
        two.renew(clock);

        one.renew(clock);
        two.renew(clock);
        assertThat(one.call()).isFalse();
        assertThat(two.slots().allotted()).isZero();

        for (int call = 0; call < 10; call++) {
            one.slots().giveBack();
        }
        one.renew(clock);
        two.renew(clock);
        assertThat(two.slots().allotted()).isEqualTo(7);
    }

    @Test
    void a_dead_process_share_comes_back_after_its_lease_and_its_last_call() {
        Holder dead = aHolder("a");
        Holder alive = aHolder("b");
        dead.renew(clock);
        alive.renew(clock);
        clock.advance(LEASE.plusSeconds(1));
        assertThat(dead.call()).as("its own slots are void").isFalse();

        alive.renew(clock);
        assertThat(alive.slots().allotted())
                .as("calls of the dead may be under way")
                .isZero();
        clock.advance(LONGEST_CALL);
        alive.renew(clock);

        assertThat(alive.slots().allotted()).isEqualTo(LIMIT);
    }

    @Test
    void a_process_that_slept_past_its_lease_wakes_without_slots() {
        Holder asleep = aHolder("a");
        Holder awake = aHolder("b");
        asleep.renew(clock);
        clock.advance(LEASE.plus(LONGEST_CALL).plusSeconds(1));
        awake.renew(clock);

        assertThat(asleep.call()).isFalse();
        asleep.renew(clock);

        assertThat(allotted(asleep, awake)).isEqualTo(LIMIT);
        assertThat(asleep.slots().allotted()).isZero();
    }

    @Test
    void a_process_that_ends_leaves_its_slots_to_the_others_at_once() {
        Holder one = aHolder("a");
        Holder two = aHolder("b");
        one.renew(clock);
        two.renew(clock);

        one.allotments().leave(one.slots(), clock.instant());
        two.renew(clock);

        assertThat(one.call()).isFalse();
        assertThat(two.slots().allotted()).isEqualTo(LIMIT);
    }

    @Test
    void whatever_happens_all_together_never_have_more_than_the_limit() throws Exception {
        Holder[] holders = {aHolder("a"), aHolder("b"), aHolder("c")};
        ExecutorService at = Executors.newFixedThreadPool(holders.length);
        Random random = new Random(20261127);
        try {
            for (int round = 0; round < 150; round++) {
                List<Callable<Boolean>> renewals = Stream.of(holders)
                        .filter(holder -> random.nextInt(4) > 0)
                        .map(holder -> (Callable<Boolean>) () -> holder.renew(clock))
                        .toList();
                for (Future<Boolean> renewal : at.invokeAll(renewals)) {
                    renewal.get();
                }
                for (Holder holder : holders) {
                    use(holder, random);
                }
                assertThat(written()).as("round %d", round).isLessThanOrEqualTo(LIMIT);
                assertThat(allotted(holders)).as("round %d", round).isLessThanOrEqualTo(LIMIT);
                assertThat(underWay(holders)).as("round %d", round).isLessThanOrEqualTo(LIMIT);
                clock.advance(Duration.ofSeconds(random.nextInt(20)));
            }
        } finally {
            at.shutdownNow();
        }
    }

    private static void use(Holder holder, Random random) {
        for (int call = random.nextInt(10); call > 0; call--) {
            holder.call();
        }
        for (int ended = random.nextInt(10); ended > 0 && holder.slots().inUse() > 0; ended--) {
            holder.slots().giveBack();
        }
    }

    private static int underWay(Holder... holders) {
        return Stream.of(holders).mapToInt(holder -> holder.slots().inUse()).sum();
    }
}
