package io.baton.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.handoff.Ask;
import io.baton.handoff.Failure.Kind;
import io.baton.handoff.HandoffState;
import io.baton.insight.Listing.Of;
import io.baton.platform.Ids;
import io.baton.platform.Sql;
import io.baton.store.HouseStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MeasurementsTest {

    @TempDir
    Path folder;

    private Stories stories;

    @BeforeEach
    void begin() {
        stories = new Stories(folder);
    }

    @Test
    void the_time_of_a_handoff_is_split_into_people_systems_and_work() {
        UUID id = stories.open("a");
        stories.pass(Duration.ofMinutes(1));
        stories.retry("launch/customer#2", Kind.TRANSIENT, "ERP_DOWN", Duration.ofMinutes(2));
        stories.pass(Duration.ofMinutes(2));
        stories.pause("launch-readiness", Ask.Kind.MISSING_DATA, "20");
        stories.pass(Duration.ofMinutes(60));
        stories.resume(id);
        stories.pass(Duration.ofMinutes(3));
        stories.park("launch/tell", "CRM_CIRCUIT_OPEN", Duration.ofMinutes(10));
        stories.pass(Duration.ofMinutes(10));
        stories.finish();

        Measured measured = measure(id);

        assertThat(measured.people()).isEqualTo(Duration.ofMinutes(60));
        assertThat(measured.systems()).isEqualTo(Duration.ofMinutes(12));
        assertThat(measured.working()).isEqualTo(Duration.ofMinutes(4));
        assertThat(measured.cycle()).isEqualTo(Duration.ofMinutes(76));
        assertThat(waits(id))
                .containsExactlyInAnyOrder(
                        "PEOPLE launch-readiness clerk 1 4380000", // nobody answered it: it was open until the end
                        "SYSTEM launch/customer  1 120000",
                        "SYSTEM launch/tell  1 600000");
        assertThat(HouseStore.column("select kind || ' ' || code from measured_failures where handoff_id = ?", id))
                .containsExactlyInAnyOrder("TRANSIENT ERP_DOWN", "PARKED CRM_CIRCUIT_OPEN");
    }

    @Test
    void what_was_done_again_is_counted() {
        UUID id = stories.open("a");
        stories.pause("low-margin", Ask.Kind.APPROVAL, "18");
        stories.pass(Duration.ofMinutes(5));
        stories.event("a", "{\"margin\":17}");
        stories.pause("low-margin", Ask.Kind.APPROVAL, "17");
        stories.pass(Duration.ofMinutes(5));
        stories.resume(id);
        stories.fail("launch/customer");
        stories.pass(Duration.ofMinutes(5));
        stories.resume(id);
        stories.finish();

        measure(id);

        assertThat(HouseStore.column(
                        "select concat_ws(' ', runs, newer_facts, asked_anew, taken_up) from measured_handoffs where"
                                + " handoff_id = ?",
                        id))
                .containsExactly("4 1 1 1");
    }

    @Test
    void a_handoff_is_late_when_it_ends_after_its_service_level() {
        UUID inTime = stories.done("a", Duration.ofHours(2));
        UUID late = stories.done("b", Duration.ofHours(2).plusSeconds(1));

        assertThat(measure(inTime).late()).isFalse();
        assertThat(measure(late).late()).isTrue();
    }

    @Test
    void a_cancelled_one_is_measured_too() {
        UUID id = stories.open("a");
        stories.pause("launch-readiness", Ask.Kind.MISSING_DATA, "20");
        stories.pass(Duration.ofMinutes(7));
        stories.cancel(id);

        Measured measured = measure(id);

        assertThat(measured.state()).isEqualTo(HandoffState.CANCELLED);
        assertThat(measured.people()).isEqualTo(Duration.ofMinutes(7));
    }

    @Test
    void each_is_measured_once_and_counted_for_prometheus_once() {
        for (int i = 0; i < 5; i++) {
            stories.done("k" + i, Duration.ofMinutes(1));
        }
        Measurements measurements = stories.measurements(2);

        measurements.measureEnded();
        measurements.measureEnded();

        assertThat(list()).hasSize(5);
        assertThat(stories.meters
                        .get("baton.handoffs.ended")
                        .tags("type", stories.type, "state", "COMPLETED", "sla", "met")
                        .counter()
                        .count())
                .isEqualTo(5);
        assertThat(stories.meters
                        .get("baton.handoff.time")
                        .tags("type", stories.type, "spent", "working")
                        .timer()
                        .totalTime(java.util.concurrent.TimeUnit.MINUTES))
                .isEqualTo(5);
    }

    @Test
    void an_end_by_a_clock_that_is_behind_is_found_too() {
        Measurements measurements = stories.measurements();
        measurements.measureEnded();
        stories.pass(Duration.ofMinutes(50));
        UUID ended = stories.done("a", Duration.ofMinutes(1));
        stories.pass(Duration.ofMinutes(50));
        UUID old = ended(stories.clock.instant().minus(Duration.ofDays(2)));

        measurements.measureEnded();
        assertThat(list()).extracting(Measured::handoff).containsExactly(ended);
        stories.pass(Duration.ofDays(1));
        measurements.measureEnded();
        assertThat(list()).extracting(Measured::handoff).containsExactly(ended, old);
    }

    @Test
    void a_trail_that_says_nothing_is_all_work() {
        UUID id = ended(stories.clock.instant());

        assertThat(measure(id).working()).isEqualTo(Duration.ofMinutes(1));
    }

    /** A handoff that ended then, with a trail that says nothing. */
    private UUID ended(Instant at) {
        UUID id = Ids.TIME_ORDERED.next();
        Sql.once(
                Stories.STORE,
                c -> Sql.update(c, """
                    insert into handoffs (id, type, business_key, engagement, title, state, revision, fingerprint, data, audit_seq,
                      audit_hash, opened_at, updated_at, finished_at)
                    values (?, ?, ?, 'k', 't', 'COMPLETED', ?, '', '{}', 0, '', ?, ?, ?)
                    """, id, stories.type, id.toString(), at, at.minusSeconds(60), at, at));
        return id;
    }

    private Measured measure(UUID id) {
        stories.measurements().measureEnded();
        return list().stream()
                .filter(each -> each.handoff().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Measured> list() {
        Listing all = new Listing(stories.type, stories.untilNow(), Of.ENDED, null, null);
        return stories.handoffs().list(all, null, 100);
    }

    private static List<String> waits(UUID id) {
        return HouseStore.column(
                "select concat_ws(' ', waits_for, place, owner_role, times, millis) from measured_waits where"
                        + " handoff_id = ?",
                id);
    }
}
