package io.baton.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.platform.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RetryScheduleTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final RetrySchedule schedule = new RetrySchedule(Settings.of(LedgerConfig.class, Map.of()));

    private static Claim failingSince(Instant since) {
        return new Claim(new HandoffId(new UUID(0, 1)), "test", "deal-1", "deal-1", "A deal", NOON, "{}", 9, 3, since);
    }

    private static Failure failure(Failure.Kind kind, Duration retryAfter) {
        return new Failure(kind, "ERP_" + kind, "x", retryAfter);
    }

    @Test
    void parked_work_comes_back_at_its_time_however_long_it_has_been_failing() {
        Failure parked = failure(Failure.Kind.PARKED, Duration.ofSeconds(17));

        assertThat(schedule.next(failingSince(NOON.minus(Duration.ofDays(300))), parked, NOON))
                .contains(NOON.plusSeconds(17));
    }

    @ParameterizedTest
    @EnumSource(value = Failure.Kind.class, names = "PARKED", mode = Mode.EXCLUDE)
    void everything_else_is_an_operators_after_a_day_of_failing(Failure.Kind kind) {
        assertThat(schedule.next(failingSince(NOON.minus(Duration.ofHours(25))), failure(kind, null), NOON))
                .isEmpty();
    }

    @Test
    void a_system_that_asks_for_more_time_gets_it() {
        Failure throttled = failure(Failure.Kind.THROTTLED, Duration.ofMinutes(7));

        assertThat(schedule.next(failingSince(NOON), throttled, NOON)).contains(NOON.plus(Duration.ofMinutes(7)));
    }
}
