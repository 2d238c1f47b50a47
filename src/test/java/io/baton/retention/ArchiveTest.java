package io.baton.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.api.fake.FakeTasks;
import io.baton.api.house.LedgerHandoffs;
import io.baton.api.house.LedgerJournal;
import io.baton.handoff.Opened;
import io.baton.handoff.Opened.Outcome;
import io.baton.platform.Sql;
import io.baton.store.HouseStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchiveTest {

    private static final Duration DAYS_400 = Duration.ofDays(400);

    private final Finished handoffs = new Finished();

    @Test
    void what_ended_long_ago_moves_with_all_that_belongs_to_it() {
        UUID old = handoffs.finish("a", "{\"v\":1}");

        Finished.archive(DAYS_400, 500).moveDue();

        for (String table : Archive.TABLES) {
            assertThat(rows(table, old)).as(table).isZero();
            assertThat(rows("archived_" + table, old)).as("archived_" + table).isPositive();
        }
    }

    @Test
    void what_is_under_way_or_ended_lately_stays() {
        UUID running = handoffs.under("a", "{}");
        UUID lately = new Finished().finish("b", "{}");

        Finished.archive(DAYS_400.plusDays(200), 500).moveDue();

        assertThat(rows("handoffs", running)).isOne();
        assertThat(rows("handoffs", lately)).isOne();
        Finished.archive(DAYS_400, 500).moveDue();
        assertThat(rows("handoffs", running)).isOne();
    }

    @Test
    void nothing_moves_where_the_age_is_none() {
        UUID old = handoffs.finish("a", "{}");

        assertThat(Finished.archive(Duration.ZERO, 500).moveDue()).isZero();

        assertThat(rows("handoffs", old)).isOne();
    }

    @Test
    void many_move_in_batches() {
        List<UUID> all = List.of(1, 2, 3, 4, 5).stream()
                .map(i -> handoffs.finish("k" + i, "{}"))
                .toList();

        assertThat(Finished.archive(DAYS_400, 2).moveDue()).isGreaterThanOrEqualTo(5);

        assertThat(all)
                .allSatisfy(id -> assertThat(rows("archived_handoffs", id)).isOne());
    }

    @Test
    void events_of_no_handoff_move_when_they_are_as_old() {
        UUID old = handoffs.note(Finished.NOON);
        UUID young = handoffs.note(Finished.NOON.plus(DAYS_400));

        Finished.archive(DAYS_400, 1).moveDue();

        assertThat(HouseStore.column("select id from archived_events where id in (?, ?)", old, young))
                .containsExactly(old.toString());
        assertThat(HouseStore.column("select id from events where id in (?, ?)", old, young))
                .containsExactly(young.toString());
    }

    @Test
    void a_locked_handoff_is_passed_over_without_waiting() {
        UUID locked = handoffs.finish("a", "{}");
        UUID free = new Finished().finish("b", "{}");

        Sql.inTransaction(Finished.STORE, c -> {
            lock(c, locked);
            Finished.archive(DAYS_400, 500).moveDue();
            return true;
        });

        assertThat(rows("handoffs", locked)).isOne();
        assertThat(rows("archived_handoffs", free)).isOne();
    }

    @Test
    void an_old_event_of_an_archived_key_opens_nothing() {
        UUID old = handoffs.finish("a", "{\"v\":1}");
        Finished.archive(DAYS_400, 500).moveDue();

        assertThat(handoffs.open("a", 0, "{\"v\":1}")).isEqualTo(answer(Outcome.DUPLICATE, old));
        assertThat(handoffs.open("a", 1, "{\"v\":1}")).isEqualTo(answer(Outcome.UNCHANGED, old));
        assertThat(handoffs.open("a", 2, "{\"v\":2}")).isEqualTo(answer(Outcome.CLOSED, old));

        assertThat(HouseStore.column("select id from handoffs where type = ?", handoffs.type))
                .isEmpty();
    }

    @Test
    void the_audit_chain_is_whole_in_the_archive() {
        UUID old = handoffs.finish("a", "{}");
        Finished.archive(DAYS_400, 500).moveDue();

        assertThat(HouseStore.column(
                        "select action from (select a.*, lag(hash, 1, '') over (order by seq) prev from archived_audit a"
                                + " where handoff_id = ?) x where hash <> baton_audit_hash(prev, seq, at, actor, action, facts)",
                        old))
                .isEmpty();
    }

    @Test
    void an_archived_handoff_still_leads_to_its_compensation_and_back() {
        UUID undone = handoffs.finish("a", "{}");
        UUID undoing = new Finished().finish("b", "{}");
        Sql.once(
                Finished.STORE,
                c -> Sql.update(c, "update handoffs set compensates = ? where id = ?", undone, undoing));

        Finished.archive(DAYS_400, 500).moveDue();

        LedgerHandoffs desk = new LedgerHandoffs(Finished.STORE, new FakeTasks(), new LedgerJournal(Finished.STORE));
        assertThat(desk.find(undone).orElseThrow().compensation()).isEqualTo(undoing);
        assertThat(desk.find(undoing).orElseThrow().compensates()).isEqualTo(undone);
    }

    @Test
    void an_archive_table_has_the_columns_of_its_live_one_in_their_order() {
        assertThat(Archive.TABLES)
                .allSatisfy(table -> assertThat(columns("archived_" + table))
                        .isEqualTo(columns(table))
                        .isNotEmpty());
    }

    private static Opened answer(Outcome outcome, UUID handoff) {
        return new Opened(outcome, new io.baton.handoff.HandoffId(handoff));
    }

    private static void lock(Connection c, UUID id) throws SQLException {
        Sql.query(c, "select id from handoffs where id = ? for update", row -> row.getString(1), id);
    }

    private static List<String> columns(String table) {
        return HouseStore.column(
                "select column_name || ' ' || data_type from information_schema.columns where table_name = ?"
                        + " order by ordinal_position",
                table);
    }

    private static int rows(String table, UUID handoff) {
        String column = table.endsWith("handoffs") ? "id" : "handoff_id";
        return HouseStore.column("select 1 from " + table + " where " + column + " = ?", handoff)
                .size();
    }
}
