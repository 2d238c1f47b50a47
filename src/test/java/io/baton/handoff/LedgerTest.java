package io.baton.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.baton.handoff.Ledger.FailedStep;
import io.baton.handoff.Ledger.Pause;
import io.baton.handoff.Opened.Outcome;
import io.baton.platform.Ids;
import io.baton.platform.Sql;
import io.baton.store.Pool;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static EmbeddedPostgres server;
    private static DataSource store;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Clock clock = new MovingClock(now);
    private String type;
    private Openings openings;
    private RawEvents raw;
    private JdbcLedger ledger;
    private JdbcLedger otherProcess;

    @BeforeAll
    static void startStore() throws IOException {
        server = EmbeddedPostgres.builder().start();
        store = Pool.of(server);
        Flyway.configure().dataSource(store).load().migrate();
    }

    @AfterAll
    static void stopStore() throws IOException {
        server.close();
    }

    @BeforeEach
    void openLedger() {
        type = "test-" + Ids.TIME_ORDERED.next();
        openings = new Openings(store, clock, Ids.TIME_ORDERED, new Wakeup());
        raw = new RawEvents(store, clock, Ids.TIME_ORDERED);
        ledger = LedgerFixture.aLedger(store, clock);
        otherProcess = LedgerFixture.aLedger(store, clock);
    }

    @Test
    void an_event_opens_a_handoff_that_can_be_claimed_once() {
        Opened opened = open("e1", NOON, "{}");

        List<Claim> mine = ledger.claim(type, 10);
        List<Claim> others = otherProcess.claim(type, 10);

        assertThat(opened.outcome()).isEqualTo(Outcome.OPENED);
        assertThat(mine).extracting(Claim::id).containsExactly(opened.handoff());
        assertThat(others).isEmpty();
    }

    @Test
    void the_same_event_ten_times_is_one_handoff() {
        Opened first = open("e1", NOON, "{}");

        for (int i = 0; i < 9; i++) {
            assertThat(open("e1", NOON, "{}")).isEqualTo(new Opened(Outcome.DUPLICATE, first.handoff()));
        }

        assertThat(ledger.claim(type, 10)).hasSize(1);
    }

    @Test
    void newer_data_is_merged_and_older_data_left_aside() {
        open("e1", NOON, "{\"v\":1}");

        Opened newer = open("e3", NOON.plusSeconds(2), "{\"v\":3}");
        Opened older = open("e2", NOON.plusSeconds(1), "{\"v\":2}");

        assertThat(newer.outcome()).isEqualTo(Outcome.MERGED);
        assertThat(older.outcome()).isEqualTo(Outcome.STALE);
        assertThat(ledger.claim(type, 10))
                .singleElement()
                .extracting(Claim::data)
                .isEqualTo("{\"v\":3}");
    }

    @Test
    void newer_data_during_a_run_makes_it_run_again() {
        open("e1", NOON, "{\"v\":1}");
        Claim claim = ledger.claim(type, 1).get(0);
        open("e2", NOON.plusSeconds(1), "{\"v\":2}");

        ledger.finish(claim);

        Claim again = ledger.claim(type, 1).get(0);
        assertThat(again.revision()).isAfter(claim.revision());
        assertThat(ledger.finish(again)).isTrue();
        assertThat(ledger.claim(type, 1)).isEmpty();
    }

    @Test
    void a_change_after_the_end_opens_nothing() {
        open("e1", NOON, "{\"v\":1}");
        ledger.finish(ledger.claim(type, 1).get(0));

        assertThat(open("e2", NOON.plusSeconds(1), "{\"v\":1}").outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(open("e3", NOON.plusSeconds(2), "{\"v\":2}").outcome()).isEqualTo(Outcome.CLOSED);
        assertThat(ledger.claim(type, 1)).isEmpty();
    }

    @Test
    void a_recorded_step_is_found_again_by_the_next_claim() {
        open("e1", NOON, "{}");
        Claim first = ledger.claim(type, 1).get(0);
        ledger.record(first, aStep("launch/customer", first));
        now.set(NOON.plus(Duration.ofMinutes(5)));

        Claim second = otherProcess.claim(type, 1).get(0);

        assertThat(second.retried()).isTrue();
        assertThat(otherProcess.records(second.id())).containsKey("launch/customer");
    }

    @Test
    void a_claim_whose_lease_ran_out_writes_nothing() {
        open("e1", NOON, "{}");
        Claim late = ledger.claim(type, 1).get(0);
        now.set(NOON.plus(Duration.ofMinutes(5)));
        Claim current = otherProcess.claim(type, 1).get(0);

        assertThat(ledger.record(late, aStep("launch/customer", late))).isFalse();
        assertThat(ledger.finish(late)).isFalse();
        assertThat(ledger.retryAt(late, aFailure(), NOON)).isFalse();
        assertThat(ledger.renew(List.of(late))).isEmpty();
        assertThat(otherProcess.records(current.id())).isEmpty();
        assertThat(otherProcess.finish(current)).isTrue();
    }

    @Test
    void the_next_handoff_due_is_known_and_a_lease_is_due_when_it_ends() {
        assertThat(ledger.nextDue(type)).isEmpty();
        open("e1", NOON, "{}");
        assertThat(ledger.nextDue(type)).contains(NOON);

        Claim claim = ledger.claim(type, 1).get(0);
        assertThat(ledger.nextDue(type)).contains(NOON.plusSeconds(30));

        ledger.retryAt(claim, aFailure(), NOON.plusSeconds(7));
        assertThat(otherProcess.nextDue(type)).contains(NOON.plusSeconds(7));
    }

    @Test
    void a_process_that_claimed_a_handoff_twice_renews_only_the_newer_claim() {
        open("e1", NOON, "{}");
        Claim late = ledger.claim(type, 1).get(0);
        now.set(NOON.plus(Duration.ofMinutes(5)));
        Claim current = ledger.claim(type, 1).get(0);

        assertThat(ledger.renew(List.of(late, current))).containsExactly(current);
    }

    @Test
    void a_renewed_lease_is_not_claimed_by_others() {
        open("e1", NOON, "{}");
        Claim claim = ledger.claim(type, 1).get(0);
        now.set(NOON.plusSeconds(20));

        assertThat(ledger.renew(List.of(claim))).containsExactly(claim);
        now.set(NOON.plusSeconds(40));

        assertThat(otherProcess.claim(type, 1)).isEmpty();
    }

    @Test
    void progress_makes_the_count_of_failed_tries_begin_anew() {
        open("e1", NOON, "{}");
        ledger.retryAt(ledger.claim(type, 1).get(0), aFailure(), NOON);
        ledger.retryAt(ledger.claim(type, 1).get(0), aFailure(), NOON);
        Claim third = ledger.claim(type, 1).get(0);
        now.set(NOON.plusSeconds(9));

        ledger.retryAt(third.afresh(), aFailure(), NOON.plusSeconds(9));

        assertThat(third.attempt()).isEqualTo(2);
        assertThat(third.failingSince()).isEqualTo(NOON);
        assertThat(ledger.claim(type, 1))
                .singleElement()
                .satisfies(fourth -> assertThat(fourth.attempt()).isEqualTo(1))
                .satisfies(fourth -> assertThat(fourth.failingSince()).isEqualTo(NOON.plusSeconds(9)));
    }

    @Test
    void parking_counts_no_try_and_stops_the_clock_of_failing() {
        open("e1", NOON, "{}");
        ledger.retryAt(ledger.claim(type, 1).get(0), aFailure(), NOON);
        ledger.park(ledger.claim(type, 1).get(0), aParking(), NOON.plus(Duration.ofDays(3)));
        assertThat(ledger.claim(type, 1)).isEmpty();
        now.set(NOON.plus(Duration.ofDays(3)));

        Claim back = ledger.claim(type, 1).get(0);

        assertThat(back.attempt()).isEqualTo(1);
        assertThat(back.failingSince()).isEqualTo(NOON.plus(Duration.ofDays(3)));
        assertThat(row("state", back.id())).isEqualTo("RUNNING");
    }

    @Test
    void parking_alone_begins_no_row_of_failures() {
        open("e1", NOON, "{}");

        ledger.park(ledger.claim(type, 1).get(0), aParking(), NOON.plusSeconds(15));
        now.set(NOON.plusSeconds(15));
        Claim back = ledger.claim(type, 1).get(0);

        assertThat(back.attempt()).isZero();
        assertThat(back.failingSince()).isNull();
    }

    @Test
    void a_parked_handoff_says_what_it_waits_for_and_who_looks_after_it() {
        open("e1", NOON, "{}");
        Claim claim = ledger.claim(type, 1).get(0);

        ledger.park(claim, aParking(), NOON.plusSeconds(15));

        assertThat(row("state", claim.id())).isEqualTo("RETRYING");
        assertThat(row("waiting_for", claim.id())).isEqualTo("launch/customer");
        assertThat(row("owner_role", claim.id())).isEqualTo("integration-operator");
        assertThat(row("failure_code", claim.id())).isEqualTo("ERP_CIRCUIT_OPEN");
        assertThat(row("due_at at time zone 'UTC'", claim.id())).isEqualTo("2026-11-24 12:00:15");
    }

    @Test
    void an_outage_of_many_days_is_one_attempt_and_never_a_failure() {
        open("e1", NOON, "{}");
        Claim claim = ledger.claim(type, 1).get(0);
        for (int day = 1; day <= 40; day++) {
            assertThat(ledger.park(claim, aParking(), NOON.plus(Duration.ofDays(day))))
                    .isTrue();
            now.set(NOON.plus(Duration.ofDays(day)));
            claim = ledger.claim(type, 1).get(0);
        }

        Claim last = claim;
        long attempts = Sql.once(
                        store,
                        c -> Sql.query(
                                c,
                                "select count(*) from attempts where handoff_id = ?",
                                row -> row.getLong(1),
                                last.id().value()))
                .get(0);
        assertThat(attempts).isEqualTo(1);
        assertThat(last.attempt()).isZero();
    }

    @Test
    void a_paused_handoff_rests_until_its_recheck_and_then_reads_anew_what_it_shows_meanwhile() {
        open("e1", NOON, "{}");
        Claim claim = ledger.claim(type, 1).get(0);
        ledger.record(claim, aStep("launch/check-customer", claim));
        Ask ask = new Ask(
                Ask.Kind.MISSING_DATA,
                "terms",
                "billing",
                "Fill in",
                List.of(),
                JsonNodeFactory.instance.objectNode(),
                NOON.plus(Duration.ofHours(8)));

        ledger.pause(claim, new Pause(List.of(ask), List.of("launch/check-customer"), NOON.plusSeconds(900)));

        assertThat(ledger.claim(type, 1)).isEmpty();
        assertThat(ledger.records(claim.id())).as("to be shown").containsOnlyKeys("launch/check-customer");
        now.set(NOON.plusSeconds(901));
        Claim next = ledger.claim(type, 1).get(0);
        assertThat(revision(next, "launch/check-customer"))
                .as("older than any data, so not replayed")
                .isBefore(next.revision());
        assertThat(ledger.record(next, aStep("launch/check-customer", next))).isTrue();
        assertThat(revision(next, "launch/check-customer")).isEqualTo(next.revision());
    }

    @Test
    void every_transition_is_a_link_of_the_audit_chain() {
        open("e1", NOON, "{}");
        Claim claim = ledger.claim(type, 1).get(0);
        ledger.retryAt(claim, aFailure(), NOON);
        ledger.finish(ledger.claim(type, 1).get(0));

        List<String> broken = Sql.once(
                store,
                c -> Sql.query(
                        c,
                        "select action from (select a.*, lag(hash, 1, '') over (order by seq) prev from audit a"
                                + " where handoff_id = ?) x where hash <> baton_audit_hash(prev, seq, at, actor, action, facts)",
                        row -> row.getString(1),
                        claim.id().value()));
        List<String> actions = Sql.once(
                store,
                c -> Sql.query(
                        c,
                        "select action from audit where handoff_id = ? order by seq",
                        row -> row.getString(1),
                        claim.id().value()));

        assertThat(actions).containsExactly("opened", "claimed", "retrying", "claimed", "completed");
        assertThat(broken).isEmpty();
    }

    private Opened open(String event, Instant at, String data) {
        var id = raw.keep(new RawEvents.Sender("test", "test", null), data.getBytes(StandardCharsets.UTF_8));
        return openings.open(
                new Opening(id, "/test/" + type, event, "test.v1", type, "deal-1", "deal-1", "A deal", at, data));
    }

    private Instant revision(Claim claim, String key) {
        return ledger.records(claim.id()).get(key).revision();
    }

    private StepRecord aStep(String key, Claim claim) {
        return new StepRecord(key, claim.revision(), "", null, now.get());
    }

    private static String row(String column, HandoffId id) {
        return Sql.once(
                        store,
                        c -> Sql.query(
                                c,
                                "select " + column + " from handoffs where id = ?",
                                row -> row.getString(1),
                                id.value()))
                .get(0);
    }

    private static FailedStep aParking() {
        Failure failure = new Failure(
                Failure.Kind.PARKED, "ERP_CIRCUIT_OPEN", "Erp: does not answer; parked", Duration.ofSeconds(15));
        return new FailedStep("launch/customer", failure, "integration-operator");
    }

    private static FailedStep aFailure() {
        return new FailedStep(
                "launch/customer",
                new Failure(Failure.Kind.TRANSIENT, "ERP_DOWN", "The ERP is down.", null),
                "integration-operator");
    }

    private static final class MovingClock extends Clock {

        private final AtomicReference<Instant> now;

        MovingClock(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
