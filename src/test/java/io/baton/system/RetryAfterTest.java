package io.baton.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RetryAfterTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);

    @Test
    void seconds_are_a_wait() {
        assertThat(RetryAfter.in(Map.of("retry-after", "7"), CLOCK)).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void a_date_is_a_wait_from_now() {
        Map<String, String> headers = Map.of("Retry-After", "Tue, 24 Nov 2026 09:02:00 GMT");

        assertThat(RetryAfter.in(headers, CLOCK)).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void epoch_milliseconds_are_a_wait_from_now() {
        long inFiveSeconds = CLOCK.millis() + 5000;

        assertThat(RetryAfter.in(Map.of("X-Retry-After", Long.toString(inFiveSeconds)), CLOCK))
                .isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void the_past_is_no_wait_and_more_than_a_day_is_a_day() {
        assertThat(RetryAfter.in(Map.of("Retry-After", "Tue, 24 Nov 2026 08:00:00 GMT"), CLOCK))
                .isEqualTo(Duration.ZERO);
        assertThat(RetryAfter.in(Map.of("Retry-After", "999999"), CLOCK)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void what_cannot_be_read_says_nothing() {
        assertThat(RetryAfter.in(Map.of("Retry-After", "soon"), CLOCK)).isNull();
        assertThat(RetryAfter.in(Map.of(), CLOCK)).isNull();
        assertThat(RetryAfter.in(null, CLOCK)).isNull();
    }
}
