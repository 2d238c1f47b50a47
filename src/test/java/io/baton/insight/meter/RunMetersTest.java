package io.baton.insight.meter;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.handoff.Claim;
import io.baton.handoff.Failure;
import io.baton.handoff.HandoffId;
import io.baton.handoff.RunWatch.Outcome;
import io.baton.handoff.RunWatch.Run;
import io.baton.handoff.RunWatch.Step;
import io.baton.platform.Ids;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RunMetersTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RunMeters watch = new RunMeters(meters);

    @Test
    void a_step_is_timed_by_its_id_without_its_place_or_its_handoff() {
        watch.stepEnded(claim(), new Step("launch/role", "launch/role#0", NOON, NOON.plusSeconds(2), Outcome.RECORDED));
        watch.stepEnded(claim(), new Step("launch/role", "launch/role#1", NOON, NOON.plusSeconds(3), Outcome.RECORDED));

        assertThat(meters.find("baton.handoff.step").timers()).hasSize(1);
        assertThat(meters.get("baton.handoff.step")
                        .tags("type", "sales-to-delivery", "step", "launch/role", "outcome", "recorded")
                        .timer()
                        .totalTime(TimeUnit.SECONDS))
                .isEqualTo(5);
    }

    @Test
    void a_run_that_broke_is_counted_with_its_failure() {
        Failure failure = new Failure(Failure.Kind.THROTTLED, "ERP_THROTTLED", "Too much.", null);

        watch.runEnded(claim(), new Run(NOON, NOON, Outcome.RETRYING, failure));

        assertThat(count("baton.handoff.runs", "outcome", "retrying")).isOne();
        assertThat(count("baton.handoff.failures", "kind", "THROTTLED", "code", "ERP_THROTTLED"))
                .isOne();
    }

    @Test
    void a_run_that_went_well_is_no_failure() {
        watch.runEnded(claim(), new Run(NOON, NOON, Outcome.ENDED, null));

        assertThat(count("baton.handoff.runs", "outcome", "ended")).isOne();
        assertThat(meters.find("baton.handoff.failures").counters()).isEmpty();
    }

    private double count(String name, String... tags) {
        return meters.get(name)
                .tags("type", "sales-to-delivery")
                .tags(tags)
                .counter()
                .count();
    }

    private static Claim claim() {
        HandoffId id = new HandoffId(Ids.TIME_ORDERED.next());
        return new Claim(id, "sales-to-delivery", "k", "e", "A deal", NOON, "{}", 1, 0, null);
    }
}
