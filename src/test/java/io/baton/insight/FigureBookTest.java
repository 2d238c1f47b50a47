package io.baton.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.baton.handoff.Ask;
import io.baton.handoff.Failure.Kind;
import io.baton.insight.Figures.WaitsFor;
import io.baton.insight.Listing.Of;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FigureBookTest {

    private static Stories stories;
    private static UUID held;
    private static UUID tried;
    private static UUID slow;

    @BeforeAll
    static void five_handoffs(@TempDir Path folder) {
        stories = new Stories(folder);
        stories.done("plain", Duration.ofMinutes(10));
        held = stories.open("held");
        stories.pause("launch-readiness", Ask.Kind.MISSING_DATA, "1");
        stories.pass(Duration.ofMinutes(60));
        stories.resume(held);
        stories.finish();
        tried = stories.open("tried");
        stories.retry("launch/customer", Kind.THROTTLED, "ERP_THROTTLED", Duration.ofMinutes(20));
        stories.pass(Duration.ofMinutes(20));
        stories.finish();
        slow = stories.done("slow", Duration.ofMinutes(150));
        stories.cancel(stories.open("cancelled"));
        stories.measurements().measureEnded();
    }

    @Test
    void they_say_how_many_ended_and_how_many_in_time() {
        Figures figures = figures();

        assertThat(figures.ended().completed()).isEqualTo(4);
        assertThat(figures.ended().cancelled()).isEqualTo(1);
        assertThat(figures.sla().met()).isEqualTo(3);
        assertThat(figures.sla().missed()).isEqualTo(1);
        assertThat(figures.sla().hitRate()).isEqualTo(0.75);
    }

    @Test
    void the_cycle_time_and_its_parts_are_those_of_completed_ones() {
        Figures.Times times = figures().times();

        assertThat(times.cycle().median()).isEqualTo(40 * 60); // between 20 and 60 minutes
        assertThat(times.cycle().p90()).isCloseTo(123 * 60, within(1.0)); // between 60 and 150
        assertThat(times.cycle().total()).isEqualTo(240 * 60);
        assertThat(times.waitingOnPeople().total()).isEqualTo(60 * 60);
        assertThat(times.waitingOnSystems().total()).isEqualTo(20 * 60);
        assertThat(times.working().total()).isEqualTo(160 * 60);
    }

    @Test
    void a_gate_says_how_often_it_let_pass_at_first_look() {
        assertThat(figures().gates()).singleElement().satisfies(gate -> {
            assertThat(gate.gate()).isEqualTo("launch-readiness");
            assertThat(gate.title()).isEqualTo("Launch readiness");
            assertThat(gate.held()).isEqualTo(1);
            assertThat(gate.passedAtFirstLook()).isEqualTo(0.75);
        });
    }

    @Test
    void stalls_come_longest_first_with_their_owner() {
        List<Figures.Stall> stalls = figures().stalls();

        assertThat(stalls).extracting(Figures.Stall::waitsFor).containsExactly(WaitsFor.PEOPLE, WaitsFor.SYSTEM);
        assertThat(stalls).extracting(Figures.Stall::at).containsExactly("launch-readiness", "launch/customer");
        assertThat(stalls).extracting(Figures.Stall::owner).containsExactly("clerk", "clerk");
        assertThat(stalls).extracting(Figures.Stall::seconds).containsExactly(3600.0, 1200.0);
    }

    @Test
    void failures_are_counted_by_kind() {
        assertThat(figures().failures()).singleElement().satisfies(failure -> {
            assertThat(failure.kind()).isEqualTo(Kind.THROTTLED);
            assertThat(failure.times()).isEqualTo(1);
            assertThat(failure.count()).isEqualTo(1);
        });
    }

    @Test
    void a_long_period_comes_in_parts() {
        assertThat(figures().parts()).singleElement().satisfies(part -> {
            assertThat(part.from()).hasToString("2026-11-23T00:00:00Z"); // the Monday
            assertThat(part.completed()).isEqualTo(4);
            assertThat(part.hitRate()).isEqualTo(0.75);
        });
    }

    @Test
    void what_is_under_way_is_late_by_the_same_service_level() {
        stories.open("young");
        stories.pass(Duration.ofMinutes(90));
        stories.open("younger");
        stories.pass(Duration.ofMinutes(31));

        assertThat(figures().underWay()).isEqualTo(new Figures.UnderWay(2, 1));
    }

    @Test
    void every_figure_leads_to_its_handoffs() {
        assertThat(list(Of.LATE, null, null)).containsExactly(slow);
        assertThat(list(Of.HELD, "launch-readiness", null)).containsExactly(held);
        assertThat(list(Of.WAITED, "launch/customer", null)).containsExactly(tried);
        assertThat(list(Of.FAILED, null, Kind.THROTTLED)).containsExactly(tried);
        assertThat(list(Of.FAILED, null, Kind.PERMANENT)).isEmpty();
        assertThat(list(Of.REWORKED, null, null)).isEmpty();
        assertThat(list(Of.ENDED, null, null)).hasSize(5).contains(held, tried, slow);
    }

    @Test
    void a_list_goes_on_where_it_ended() {
        Listing all = new Listing(stories.type, stories.untilNow(), Of.ENDED, null, null);
        List<Measured> first = stories.handoffs().list(all, null, 2);
        Measured last = first.get(1);

        List<Measured> rest = stories.handoffs().list(all, new Listing.After(last.finishedAt(), last.handoff()), 10);

        assertThat(rest).hasSize(3).doesNotContainAnyElementsOf(first);
    }

    @Test
    void where_nothing_ended_there_are_no_times() {
        Period before = new Period(
                stories.clock.instant().minus(Duration.ofDays(9)),
                stories.clock.instant().minus(Duration.ofDays(8)));

        Figures figures = stories.book().of(stories.type, before);

        assertThat(figures.ended().completed()).isZero();
        assertThat(figures.times()).isNull();
        assertThat(figures.sla().hitRate()).isNull();
        assertThat(figures.parts()).isEmpty();
    }

    @Test
    void a_type_is_known_when_it_is_defined_or_was_measured() {
        assertThat(stories.book().knows(stories.type)).isTrue();
        assertThat(stories.book().knows("sales-to-nowhere")).isFalse();
    }

    private static Figures figures() {
        return stories.book().of(stories.type, stories.untilNow());
    }

    private static List<UUID> list(Of of, String at, Kind kind) {
        Listing listing = new Listing(stories.type, stories.untilNow(), of, at, kind);
        return stories.handoffs().list(listing, null, 100).stream()
                .map(Measured::handoff)
                .toList();
    }
}
