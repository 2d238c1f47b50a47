package io.baton.handoff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.platform.Ids;
import io.baton.store.HouseStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The id map is written with the step, by the same statement and under the same fence. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IdMapTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private final JdbcLedger ledger = LedgerFixture.aLedger(HouseStore.get(), CLOCK);
    private final String key = "k-" + Ids.TIME_ORDERED.next();
    private Claim claim;

    @BeforeEach
    void claimAHandoff() {
        var raw = new RawEvents(HouseStore.get(), CLOCK, Ids.TIME_ORDERED)
                .keep(new RawEvents.Sender("test", "test", null), "{}".getBytes(UTF_8));
        new Openings(HouseStore.get(), CLOCK, Ids.TIME_ORDERED, new Wakeup())
                .open(new Opening(raw, "/test", key, "t", key, key, key, "A deal", NOON, "{}"));
        claim = ledger.claim(key, 1).get(0);
    }

    @Test
    void a_step_that_learns_ids_writes_them_with_its_record() {
        boolean recorded = ledger.record(
                claim, step("a", new LearntId("project", key, "psa", "p1"), new LearntId("project", key, "erp", "j1")));

        assertThat(recorded).isTrue();
        assertThat(ledger.records(claim.id())).containsKey("a");
        assertThat(rows()).containsExactly("project/erp=j1/null", "project/psa=p1/null");
    }

    @Test
    void another_id_than_was_there_is_written_beside_the_old_one() {
        ledger.record(claim, step("a", new LearntId("project", key, "psa", "p1")));
        ledger.record(claim, step("b", new LearntId("project", key, "psa", "p2")));

        assertThat(rows()).containsExactly("project/psa=p2/p1");
    }

    @Test
    void the_same_id_again_changes_nothing() {
        ledger.record(claim, step("a", new LearntId("project", key, "psa", "p1")));
        ledger.record(claim, step("b", new LearntId("project", key, "psa", "p1")));

        assertThat(rows()).containsExactly("project/psa=p1/null");
        assertThat(HouseStore.column("select step_key from external_ids where key = ?", key))
                .containsExactly("a");
    }

    @Test
    void one_step_may_name_an_object_twice() {
        boolean recorded = ledger.record(
                claim, step("a", new LearntId("project", key, "psa", "p1"), new LearntId("project", key, "psa", "p2")));

        assertThat(recorded).isTrue();
        assertThat(rows()).containsExactly("project/psa=p2/null");
    }

    @Test
    void a_lost_claim_writes_neither_step_nor_id() {
        Claim late = new Claim(claim.id(), claim.type(), key, key, "A deal", NOON, "{}", claim.number() - 1, 0, null);

        assertThat(ledger.record(late, step("a", new LearntId("project", key, "psa", "p1"))))
                .isFalse();

        assertThat(rows()).isEmpty();
        assertThat(ledger.records(claim.id())).isEmpty();
    }

    @Test
    void only_what_a_step_adds_is_learnt() {
        Map<String, Object> before = Map.of("project", object("p", Map.of("crm", "006")));
        Map<String, Object> changed = new HashMap<>();
        changed.put("project", object("p", Map.of("crm", "006", "psa", "a0x")));
        changed.put("milestones", List.of(object("m1", Map.of("psa", "a1")), object("m2", Map.of())));
        changed.put("launchedAt", "2026-11-24T12:00:00Z");

        assertThat(LearntId.in(changed, before))
                .containsExactlyInAnyOrder(
                        new LearntId("project", "p", "psa", "a0x"), new LearntId("milestone", "m1", "psa", "a1"));
        assertThat(LearntId.in(before, before)).isEmpty();
    }

    private static Map<String, Object> object(String key, Map<String, String> ids) {
        return Map.of("key", key, "externalIds", ids);
    }

    private StepRecord step(String name, LearntId... ids) {
        return new StepRecord(name, claim.revision(), "", null, NOON, List.of(ids));
    }

    private List<String> rows() {
        return HouseStore.column(
                "select object || '/' || system || '=' || id || '/' || coalesce(previous_id, 'null') from external_ids"
                        + " where key = ? order by object, system",
                key);
    }
}
