package io.baton.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.handoff.Ledger.FailedStep;
import io.baton.handoff.Replays.Member;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplaysTest {

    private static LedgerStore store;

    private JdbcLedger ledger;
    private Replays replays;
    private List<UUID> ids;

    @BeforeAll
    static void start() {
        store = new LedgerStore();
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @BeforeEach
    void failTwo() {
        store.empty();
        ledger = LedgerFixture.aLedger(store.source(), LedgerStore.CLOCK);
        replays = new Replays(store.source(), LedgerFixture.nobodyAsked(), new Wakeup(), LedgerStore.CLOCK);
        ids = List.of(store.open("sale", "a").value(), store.open("sale", "b").value());
        for (Claim claim : ledger.claim("sale", 2)) {
            ledger.record(claim, new StepRecord("launch/read", claim.revision(), null, null, LedgerStore.NOON));
            Failure failure = new Failure(Failure.Kind.PERMANENT, "ERP_BAD", "The ERP refuses.", null);
            ledger.fail(claim, new FailedStep("launch/erp", failure, "operator"), LedgerStore.NOON);
        }
    }

    @Test
    void what_was_looked_at_is_due_and_audited() {
        List<Member> members = replays.look(ids);

        replays.retry(members, "p1", "otto", "ERP is back");

        assertThat(members).extracting(Member::brokeAt).containsExactly("launch/erp", "launch/erp");
        assertThat(members).allSatisfy(each -> assertThat(each.recorded()).containsExactly("launch/read"));
        assertThat(ledger.claim("sale", 9)).hasSize(2);
        assertThat(store.text("select count(*) from audit where action = 'retried' and actor = 'otto'"
                        + " and facts = '{\"reason\":\"ERP is back\",\"replay\":\"p1\"}'"))
                .isEqualTo("2");
        assertThat(new AuditChain(store.source()).verify().isWhole()).isTrue();
    }

    @Test
    void when_one_has_moved_on_none_is_touched() {
        List<Member> members = replays.look(ids);
        replays.retry(members.subList(1, 2), "p1", "otto", "only this");
        ledger.claim("sale", 1);

        assertThatThrownBy(() -> replays.retry(members, "p2", "otto", "both")).hasMessageContaining("moved on");

        assertThat(store.text("select state from handoffs where business_key = 'a'"))
                .isEqualTo("FAILED");
        assertThat(store.text("select count(*) from audit where action = 'retried'"))
                .isEqualTo("1");
    }
}
