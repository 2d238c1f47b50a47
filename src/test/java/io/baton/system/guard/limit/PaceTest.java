package io.baton.system.guard.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.system.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PaceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final SettableClock clock = new SettableClock();
    private final Pace pace = new Pace("rocketlane", 200, clock);

    @Test
    void turns_are_evenly_apart_and_none_is_waited_for_too_long() {
        pace.grant(60, Instant.MAX);

        assertThat(pace.take(PATIENCE)).contains(Duration.ZERO);
        assertThat(pace.take(PATIENCE)).contains(Duration.ofSeconds(1));
        assertThat(pace.take(PATIENCE)).contains(Duration.ofSeconds(2));
        assertThat(pace.take(PATIENCE)).isEmpty();
    }

    @Test
    void no_minute_has_more_calls_than_were_granted() {
        pace.grant(60, Instant.MAX);
        int calls = 0;

        for (int tenth = 0; tenth < 600; tenth++) {
            calls += pace.take(Duration.ZERO).isPresent() ? 1 : 0;
            clock.advance(Duration.ofMillis(100));
        }

        assertThat(calls).isEqualTo(60);
    }

    @Test
    void without_a_share_or_after_its_lease_there_is_no_turn() {
        assertThat(pace.take(PATIENCE)).isEmpty();

        pace.grant(60, clock.instant().plusSeconds(5));
        clock.advance(Duration.ofSeconds(5));

        assertThat(pace.take(PATIENCE)).isEmpty();
    }

    @Test
    void a_smaller_share_holds_at_once() {
        pace.grant(60, Instant.MAX);
        pace.take(PATIENCE);

        pace.shrinkTo(0);
        clock.advance(Duration.ofMinutes(1));

        assertThat(pace.take(PATIENCE)).isEmpty();
    }
}
