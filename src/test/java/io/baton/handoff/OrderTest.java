package io.baton.handoff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.handoff.Opened.Outcome;
import io.baton.platform.Ids;
import io.baton.store.HouseStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The order of events of one business key, whenever they arrive. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private final Openings openings = new Openings(HouseStore.get(), CLOCK, Ids.TIME_ORDERED, new Wakeup());
    private final RawEvents raw = new RawEvents(HouseStore.get(), CLOCK, Ids.TIME_ORDERED);
    private final JdbcLedger ledger = LedgerFixture.aLedger(HouseStore.get(), CLOCK);
    private String type;

    @BeforeEach
    void useATypeOfItsOwn() {
        type = "order-" + Ids.TIME_ORDERED.next();
    }

    @Test
    void a_newer_event_supersedes_a_waiting_one_and_an_older_one_changes_nothing() {
        open("e1", 0, "1");
        open("e3", 2, "3");

        assertThat(open("e2", 1, "2").outcome()).isEqualTo(Outcome.STALE);

        assertThat(data()).isEqualTo("3");
        assertThat(states()).containsExactly("OPENED", "MERGED", "STALE");
    }

    @Test
    void of_equal_times_the_content_that_came_last_is_taken() {
        open("e1", 0, "1");

        assertThat(open("e2", 0, "2").outcome()).isEqualTo(Outcome.MERGED);
        assertThat(open("e3", 0, "3").outcome()).isEqualTo(Outcome.MERGED);

        assertThat(data()).isEqualTo("3");
    }

    @Test
    void of_equal_times_the_same_content_is_nothing_new() {
        open("e1", 0, "1");

        assertThat(open("e2", 0, "1").outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void equal_times_merged_often_do_not_hide_what_came_within_the_same_second() {
        open("e1", 0, "1");
        for (int i = 2; i < 9; i++) {
            open("e" + i, 0, String.valueOf(i));
        }

        assertThat(open("older", -1, "0").outcome()).isEqualTo(Outcome.STALE);
        assertThat(open("newer", 1, "9").outcome()).isEqualTo(Outcome.MERGED);
        assertThat(data()).isEqualTo("9");
    }

    @Test
    void data_that_returns_to_what_it_was_is_a_change_again() {
        open("e1", 0, "1");
        open("e2", 1, "2");

        assertThat(open("e3", 2, "1").outcome()).isEqualTo(Outcome.MERGED);
        assertThat(data()).isEqualTo("1");
    }

    @Test
    void an_older_event_during_a_run_leaves_the_run_alone() {
        open("e1", 1, "1");
        Claim claim = ledger.claim(type, 1).get(0);

        assertThat(open("e0", 0, "0").outcome()).isEqualTo(Outcome.STALE);

        assertThat(ledger.finish(claim)).isTrue();
    }

    @Test
    void an_unchanged_late_event_does_not_make_an_older_one_look_newer() {
        open("e1", 0, "1");
        assertThat(open("stamped-anew", 5, "1").outcome()).isEqualTo(Outcome.UNCHANGED);

        assertThat(open("e2", 1, "2").outcome()).isEqualTo(Outcome.MERGED);
    }

    private Opened open(String event, int second, String content) {
        String data = "{\"v\":" + content + "}";
        var kept = raw.keep(new RawEvents.Sender("test", "test", null), data.getBytes(UTF_8));
        return openings.open(new Opening(
                kept,
                "/test/" + type,
                event,
                "test.v1",
                type,
                "deal",
                "deal",
                "A deal",
                NOON.plusSeconds(second),
                data));
    }

    private String data() {
        return HouseStore.column("select data::json ->> 'v' from handoffs where type = ?", type)
                .get(0);
    }

    private List<String> states() {
        return HouseStore.column("select state from events where source = ? order by received_at, id", "/test/" + type);
    }
}
