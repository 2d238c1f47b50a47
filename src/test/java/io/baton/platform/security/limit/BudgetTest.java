package io.baton.platform.security.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.system.SettableClock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BudgetTest {

    private final SettableClock clock = new SettableClock();
    private final Budget sixAMinute = new Budget(6, clock);

    @Test
    void all_of_a_minute_may_come_at_once_and_no_more() {
        assertThat(taken("ada", 10)).isEqualTo(6);
        assertThat(sixAMinute.take("ada")).hasValue(Duration.ofSeconds(10));
    }

    @Test
    void it_comes_back_evenly() {
        taken("ada", 6);
        clock.advance(Duration.ofMillis(9_999));
        assertThat(sixAMinute.take("ada")).hasValue(Duration.ofMillis(1));
        clock.advance(Duration.ofMillis(1));
        assertThat(taken("ada", 10)).isEqualTo(1);
        clock.advance(Duration.ofSeconds(25));
        assertThat(taken("ada", 10)).isEqualTo(2);
    }

    @Test
    void rest_saves_up_one_minute_and_no_more() {
        taken("ada", 6);
        clock.advance(Duration.ofDays(30));
        assertThat(taken("ada", 100)).isEqualTo(6);
    }

    @Test
    void in_no_minute_are_there_more_than_two_minutes_worth() {
        int all = IntStream.range(0, 600)
                .map(tenth -> {
                    int now = taken("ada", 3);
                    clock.advance(Duration.ofMillis(100));
                    return now;
                })
                .sum();

        assertThat(all).isEqualTo(6 + 5);
    }

    @Test
    void one_key_costs_another_nothing() {
        taken("ada", 6);
        assertThat(taken("bea", 10)).isEqualTo(6);
    }

    @Test
    void looking_takes_nothing() {
        IntStream.range(0, 100).forEach(i -> assertThat(sixAMinute.wait("ada")).isEmpty());
        assertThat(taken("ada", 10)).isEqualTo(6);
        assertThat(sixAMinute.wait("ada")).hasValue(Duration.ofSeconds(10));
    }

    private int taken(String key, int tries) {
        return (int) IntStream.range(0, tries)
                .filter(i -> sixAMinute.take(key).isEmpty())
                .count();
    }
}
