package io.baton.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baton.handoff.Ledger.FailedStep;
import io.baton.platform.Ids;
import io.baton.platform.Json;
import io.baton.platform.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OperatorActsTest {

    private static final String FAILING = "launch/finance";

    private static LedgerStore store;

    private JdbcLedger ledger;
    private OperatorActs acts;
    private HandoffId handoff;
    private Claim claim;

    @BeforeAll
    static void start() {
        store = new LedgerStore();
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @BeforeEach
    void openOne() {
        store.empty();
        ledger = LedgerFixture.aLedger(store.source(), LedgerStore.CLOCK);
        Undoing undoing = new Undoing(type -> Optional.of("undo-" + type), Ids.TIME_ORDERED, LedgerStore.CLOCK);
        AskBook asks = LedgerFixture.nobodyAsked();
        acts = new OperatorActs(new Restarts(LedgerStore.CLOCK, asks, new Wakeup(), undoing), asks, LedgerStore.CLOCK);
        handoff = store.open("sale", "k1");
        claim = ledger.claim("sale", 1).get(0);
    }

    @Test
    void a_failed_handoff_is_due_at_once_and_its_audit_says_who_and_why() {
        failAt(FAILING, Failure.Kind.PERMANENT);

        act(held -> acts.retry(held.connection(), held.standing(), List.of("project.name"), "otto", "name shortened"));

        assertThat(ledger.claim("sale", 1)).hasSize(1);
        assertThat(audited("retried")).isEqualTo("otto {\"reason\":\"name shortened\",\"values\":[\"project.name\"]}");
    }

    @Test
    void a_skipped_step_is_put_back_like_one_that_ran() {
        record("launch/read", "{\"project\":{\"key\":\"k1\",\"name\":\"Tour\"}}");
        failAt(FAILING, Failure.Kind.PERMANENT);

        act(held -> {
            ObjectNode given = (ObjectNode) Json.read("{\"project\":{\"externalIds\":{\"erp\":\"7\"}}}");
            ObjectNode result = acts.result(held.connection(), held.standing(), given);
            acts.skip(held.connection(), held.standing(), result, "otto", "done by hand");
        });

        Claim again = ledger.claim("sale", 1).get(0);
        StepRecord skipped = ledger.records(again.id()).get(FAILING);
        assertThat(Json.read(skipped.variables()))
                .isEqualTo(
                        Json.read("{\"project\":{\"key\":\"k1\",\"name\":\"Tour\",\"externalIds\":{\"erp\":\"7\"}}}"));
        assertThat(skipped.revision()).isEqualTo(again.revision());
        assertThat(store.text("select skipped from steps where step_key = ?", FAILING))
                .isEqualTo("done by hand");
        assertThat(audited("skipped")).isEqualTo("otto {\"step\":\"" + FAILING + "\",\"reason\":\"done by hand\"}");
    }

    @Test
    void a_step_that_runs_after_all_is_no_longer_marked_as_skipped() {
        failAt(FAILING, Failure.Kind.PERMANENT);
        act(held -> acts.skip(held.connection(), held.standing(), null, "otto", "by hand"));
        store.change("update handoffs set revision = revision + interval '1 second' where id = ?", handoff.value());
        claim = ledger.claim("sale", 1).get(0);

        record(FAILING, null);

        assertThat(store.text("select count(*) from steps where skipped is not null"))
                .isEqualTo("0");
    }

    @Test
    void cancelling_opens_a_handoff_that_undoes_the_newest_step_first() {
        record("launch/read", "{\"project\":{\"key\":\"k1\"},\"customer\":{\"key\":\"c\"}}");
        record("launch/erp", "{\"project\":{\"key\":\"k1\",\"externalIds\":{\"erp\":\"1\"}}}");
        record("launch/psa", "{\"project\":{\"key\":\"k1\",\"externalIds\":{\"psa\":\"2\"}}}");
        orderRecords("launch/read", "launch/erp", "launch/psa");
        failAt(FAILING, Failure.Kind.PERMANENT);

        act(held -> acts.cancel(held.connection(), held.standing(), "otto", "sold twice"));

        Claim undo = ledger.claim("undo-sale", 1).get(0);
        JsonNode data = Json.read(undo.data());
        assertThat(undo.key()).isEqualTo("k1");
        assertThat(undo.engagement()).isEqualTo("e-k1");
        assertThat(data.path("steps")).hasToString("[\"launch/psa\",\"launch/erp\",\"launch/read\"]");
        assertThat(data.at("/variables/project/externalIds")).hasToString("{\"erp\":\"1\",\"psa\":\"2\"}");
        assertThat(data.path("handoff").asText()).isEqualTo(handoff.toString());
        assertThat(data.path("by").asText() + " " + data.path("reason").asText())
                .isEqualTo("otto sold twice");
        assertThat(store.text("select state from handoffs where id = ?", handoff.value()))
                .isEqualTo("CANCELLED");
        assertThat(audited("cancelled")).contains("sold twice", undo.id().toString());
        assertThat(new AuditChain(store.source()).verify().isWhole()).isTrue();
    }

    @Test
    void a_step_whose_outcome_is_unknown_is_undone_too_and_a_skipped_one_is_not() {
        record("launch/erp", null);
        failAt(FAILING, Failure.Kind.PERMANENT);
        act(held -> acts.skip(held.connection(), held.standing(), null, "otto", "by hand"));
        claim = ledger.claim("sale", 1).get(0);
        failAt("launch/psa", Failure.Kind.UNKNOWN_OUTCOME);

        act(held -> acts.cancel(held.connection(), held.standing(), "otto", "sold twice"));

        JsonNode data = Json.read(ledger.claim("undo-sale", 1).get(0).data());
        assertThat(data.path("steps")).hasToString("[\"launch/psa\",\"launch/erp\"]");
    }

    @Test
    void a_handoff_that_has_done_nothing_is_cancelled_without_a_compensation() {
        failAt(FAILING, Failure.Kind.PERMANENT);

        act(held -> acts.cancel(held.connection(), held.standing(), "otto", "test deal"));

        assertThat(ledger.claim("undo-sale", 1)).isEmpty();
        assertThat(store.text("select count(*) from handoffs")).isEqualTo("1");
    }

    private record Held(java.sql.Connection connection, Standing standing) {}

    private interface Act {
        void on(Held held) throws java.sql.SQLException;
    }

    private void act(Act act) {
        Sql.inTransaction(store.source(), c -> {
            act.on(new Held(c, acts.hold(c, handoff.value()).orElseThrow()));
            return null;
        });
    }

    private void record(String step, String variables) {
        ledger.record(claim, new StepRecord(step, claim.revision(), null, variables, LedgerStore.NOON));
    }

    /** The clock stands still, so the order is made by hand. */
    private static void orderRecords(String... steps) {
        Instant at = LedgerStore.NOON;
        for (String step : steps) {
            at = at.plusSeconds(1);
            store.change("update steps set recorded_at = ? where step_key = ?", at, step);
        }
    }

    private void failAt(String step, Failure.Kind kind) {
        FailedStep failed = new FailedStep(step, new Failure(kind, "ERP_BAD", "The ERP refuses.", null), "operator");
        ledger.fail(claim, failed, LedgerStore.NOON);
    }

    private static String audited(String action) {
        return store.text("select actor || ' ' || facts from audit where action = ?", action);
    }
}
