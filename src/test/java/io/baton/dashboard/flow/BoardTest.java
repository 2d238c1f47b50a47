package io.baton.dashboard.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.dashboard.FakeObjects;
import io.baton.platform.Ids;
import io.baton.platform.Sql;
import io.baton.store.HouseStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** On a real store that others use too: every test looks at a type of its own, which it takes for a department's. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BoardTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final int LATER_THAN_ALL = 20 * 365 * 86_400; // seconds
    private static final Filter MINE = new Filter("sales", "", "", "", Optional.empty());

    private final String type = "board-" + Ids.TIME_ORDERED.next();
    private final List<String> types = List.of(type);
    private final Board board = new Board(HouseStore.get());

    @BeforeEach
    void open() {
        handoff("RECEIVED", 5, null);
        handoff("RUNNING", 1, null);
        handoff("WAITING", 3, "billing");
        handoff("WAITING", 2, "delivery-lead");
        handoff("RETRYING", 4, "integration-operator");
        handoff("COMPLETED", 6, null);
        handoff("CANCELLED", 7, null);
    }

    @Test
    void every_open_handoff_is_counted_where_it_stands() {
        assertThat(board.counts(MINE, types))
                .containsAllEntriesOf(Map.of(Stage.MOVING, 2L, Stage.PEOPLE, 2L, Stage.SYSTEMS, 1L, Stage.FAILED, 0L));
    }

    @Test
    void what_is_noted_of_handoffs_that_ended_is_kept_for_the_last_of_them_alone() {
        UUID old = handoff("COMPLETED", -LATER_THAN_ALL, null);
        UUID open = handoff("WAITING", 8, "billing");
        for (int i = 0; i < Board.LOOKED; i++) {
            handoff("COMPLETED", LATER_THAN_ALL + i, null);
        }
        UUID last = handoff("COMPLETED", LATER_THAN_ALL + Board.LOOKED, null);
        List.of(old, open, last).forEach(BoardTest::noteFacts);

        assertThat(new FactsKeeper(HouseStore.get(), new FakeObjects()).forgetEnded())
                .isPositive();

        assertThat(withFacts(old, open, last)).containsExactlyInAnyOrder(open, last);
    }

    @Test
    void a_column_begins_with_the_longest_under_way_and_goes_on_behind_a_place() {
        List<BoardItem> first = board.page(Stage.MOVING, MINE, types, null, 1);
        Place after = new Place(first.get(0).opened(), first.get(0).id());

        assertThat(first).extracting(BoardItem::opened).containsExactly(NOON.plusSeconds(1));
        assertThat(board.page(Stage.MOVING, MINE, types, after, 5))
                .extracting(BoardItem::opened)
                .containsExactly(NOON.plusSeconds(5));
    }

    @Test
    void what_ended_last_comes_first() {
        assertThat(board.page(Stage.ENDED, MINE, types, null, 5))
                .extracting(BoardItem::opened)
                .containsExactly(NOON.plusSeconds(7), NOON.plusSeconds(6));
    }

    @Test
    void the_owner_narrows_columns_and_counts() {
        Filter billing = new Filter("sales", "", "", "billing", Optional.empty());

        assertThat(board.page(Stage.PEOPLE, billing, types, null, 5)).hasSize(1);
        assertThat(board.counts(billing, types)).containsEntry(Stage.PEOPLE, 1L).containsEntry(Stage.MOVING, 0L);
    }

    @Test
    void a_department_without_handoffs_has_an_empty_board() {
        assertThat(board.counts(MINE, List.of())).containsEntry(Stage.PEOPLE, 0L);
    }

    @Test
    void what_was_noted_beside_a_handoff_is_shown_and_filtered_by() {
        FactsKeeper keeper = new FactsKeeper(HouseStore.get(), new FakeObjects());
        while (keeper.takeChanged() > 0) {
            // others' handoffs are noted too
        }
        Filter emea = new Filter("sales", "EMEA", "Logistics", "", Optional.empty());
        Filter amer = new Filter("sales", "AMER", "", "", Optional.empty());

        List<BoardItem> found = board.page(Stage.PEOPLE, emea, types, null, 5);
        assertThat(found).hasSize(2).allSatisfy(item -> {
            assertThat(item.price()).isEqualByComparingTo(new BigDecimal("50000"));
            assertThat(item.currency()).isEqualTo("EUR");
        });
        assertThat(board.counts(emea, types)).containsEntry(Stage.PEOPLE, 2L);
        assertThat(board.counts(amer, types)).containsEntry(Stage.PEOPLE, 0L);
    }

    @Test
    void one_that_ended_before_anything_was_noted_is_noted_afterwards() {
        UUID quick = handoff("COMPLETED", LATER_THAN_ALL, null);
        FactsKeeper keeper = new FactsKeeper(HouseStore.get(), new FakeObjects());
        while (keeper.takeChanged() > 0) {
            // others' handoffs are noted too
        }

        BoardItem found = board.page(Stage.ENDED, MINE, types, null, 1).get(0);

        assertThat(found.id()).isEqualTo(quick);
        assertThat(found.price()).isEqualByComparingTo(new BigDecimal("50000"));
        assertThat(found.region()).isEqualTo("EMEA");
    }

    @AfterEach
    void leave() {
        Sql.once(HouseStore.get(), c -> Sql.update(c, "delete from handoffs where type = ?", type));
    }

    private static void noteFacts(UUID handoff) {
        Sql.once(
                HouseStore.get(),
                c -> Sql.update(
                        c,
                        "insert into handoff_facts (handoff_id, revision, as_of, region) values (?, ?, ?, 'EMEA')",
                        handoff,
                        NOON,
                        NOON));
    }

    private static List<UUID> withFacts(UUID... handoffs) {
        return Sql.once(
                HouseStore.get(),
                c -> Sql.query(
                        c,
                        "select handoff_id from handoff_facts where handoff_id = any(?)",
                        row -> row.getObject(1, UUID.class),
                        c.createArrayOf("uuid", handoffs)));
    }

    private UUID handoff(String state, int second, String owner) {
        UUID id = Ids.TIME_ORDERED.next();
        Instant at = NOON.plusSeconds(second);
        boolean ended = state.equals("COMPLETED") || state.equals("CANCELLED");
        Sql.once(
                HouseStore.get(),
                c -> Sql.update(c, """
            insert into handoffs (id, type, business_key, engagement, title, state, revision, fingerprint, data,
              owner_role, audit_seq, audit_hash, opened_at, updated_at, finished_at)
            values (?, ?, ?, 'e', 'Tour', ?, ?, '', '{}', ?, 0, '', ?, ?, ?)
            """, id, type, id.toString(), state, at, owner, at, at, ended ? at : null));
        return id;
    }
}
