package io.baton.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.handoff.BrokenLink.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditChainTest {

    private static LedgerStore store;

    private HandoffId first;
    private HandoffId second;

    @BeforeAll
    static void start() {
        store = new LedgerStore();
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @BeforeEach
    void runTwoHandoffs() {
        store.empty();
        first = store.open("audited", "a");
        second = store.open("audited", "b");
        JdbcLedger ledger = LedgerFixture.aLedger(store.source(), LedgerStore.CLOCK);
        ledger.claim("audited", 2).forEach(ledger::finish);
    }

    @Test
    void chains_nobody_touched_are_whole() {
        assertThat(verified()).isEqualTo(new ChainReport(2, 6, null));
    }

    @Test
    void changed_facts_are_found_where_they_stand() {
        store.change("update audit set facts = '{\"by\":\"nobody\"}' where handoff_id = ? and seq = 2", second.value());

        assertThat(verified().broken()).isEqualTo(new BrokenLink(second, 2, Fault.CHANGED));
    }

    @Test
    void a_changed_row_with_a_hash_made_to_fit_is_found_behind_it() {
        store.change(
                "update audit a set facts = '{}', hash = baton_audit_hash((select hash from audit where handoff_id ="
                        + " a.handoff_id and seq = 1), 2, at, actor, action, '{}') where handoff_id = ? and seq = 2",
                first.value());

        assertThat(verified().broken()).isEqualTo(new BrokenLink(first, 3, Fault.CHANGED));
    }

    @Test
    void a_row_taken_from_the_middle_is_missing() {
        store.change("delete from audit where handoff_id = ? and seq = 2", first.value());

        assertThat(verified().broken()).isEqualTo(new BrokenLink(first, 2, Fault.MISSING));
    }

    @Test
    void a_cut_end_is_missing() {
        store.change("delete from audit where handoff_id = ? and seq = 3", second.value());

        assertThat(verified().broken()).isEqualTo(new BrokenLink(second, 3, Fault.MISSING));
    }

    @Test
    void a_row_added_at_the_end_is_not_the_handoffs_own() {
        store.change(
                "insert into audit select handoff_id, 4, at, actor, action, facts,"
                        + " baton_audit_hash(hash, 4, at, actor, action, facts) from audit where handoff_id = ? and seq = 3",
                first.value());

        assertThat(verified().broken()).isEqualTo(new BrokenLink(first, 4, Fault.ADDED));
    }

    @Test
    void a_chain_made_anew_does_not_end_where_the_handoff_says() {
        store.change("delete from audit where handoff_id = ? and seq > 1", first.value());
        store.change("update audit set facts = '{}', hash = baton_audit_hash('', 1, at, actor, action, '{}')"
                + " where handoff_id = '" + first + "'");
        store.change("update handoffs set audit_seq = 1 where id = ?", first.value());

        assertThat(verified().broken()).isEqualTo(new BrokenLink(first, 1, Fault.HEAD_DIFFERS));
    }

    @Test
    void a_chain_whose_handoff_is_gone_is_found() {
        store.change("delete from handoffs where id = ?", first.value());

        assertThat(verified().broken()).isEqualTo(new BrokenLink(first, 1, Fault.NO_HANDOFF));
    }

    @Test
    void the_first_of_several_breaks_is_named() {
        store.change("update audit set actor = 'x' where handoff_id = ? and seq = 1", second.value());
        store.change("delete from audit where handoff_id = ?", first.value());

        assertThat(verified().broken()).isEqualTo(new BrokenLink(first, 1, Fault.MISSING));
    }

    @Test
    void archived_chains_are_verified_too() {
        store.change("insert into archived_handoffs select * from handoffs where id = ?", first.value());
        store.change("insert into archived_audit select * from audit where handoff_id = ?", first.value());
        store.change("delete from audit where handoff_id = ?", first.value());
        store.change("delete from handoffs where id = ?", first.value());
        assertThat(verified()).isEqualTo(new ChainReport(2, 6, null));

        store.change("update archived_audit set actor = 'x' where handoff_id = ? and seq = 2", first.value());

        assertThat(verified().broken()).isEqualTo(new BrokenLink(first, 2, Fault.CHANGED));
    }

    private static ChainReport verified() {
        return new AuditChain(store.source()).verify();
    }
}
