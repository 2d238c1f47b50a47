package io.baton.dashboard.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.dashboard.words.Moments.Urgency;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MomentsTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final Moments moments = new Moments(NOON);

    @ParameterizedTest
    @CsvSource({
        "PT-72H, overdue by 3 days",
        "PT-5H, overdue by 5 h",
        "PT-59S, due now",
        "PT30S, due now",
        "PT90M, due in 90 min",
        "PT47H, due in 47 h",
        "PT48H, due in 2 days",
        "PT59H59M, due in 2 days",
        "PT119H59M, due in 5 days"
    })
    void a_due_time_is_said_in_the_unit_that_fits(Duration from, String words) {
        assertThat(moments.due(NOON.plus(from))).isEqualTo(words);
    }

    @Test
    void what_is_due_within_a_day_is_due_soon() {
        assertThat(moments.urgency(NOON.minusMillis(1))).isEqualTo(Urgency.OVERDUE);
        assertThat(moments.urgency(NOON.plus(Duration.ofHours(23)))).isEqualTo(Urgency.SOON);
        assertThat(moments.urgency(NOON.plus(Duration.ofHours(24)))).isEqualTo(Urgency.LATER);
    }

    @Test
    void a_clock_that_runs_fast_says_nothing_strange() {
        assertThat(moments.ago(NOON.plusSeconds(90))).isEqualTo("just now");
        assertThat(moments.since(NOON.plusSeconds(90))).isEqualTo("0 ms");
    }
}
