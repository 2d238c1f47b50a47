package io.baton.system.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.platform.Settings;
import io.baton.system.SettableClock;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CircuitTest {

    private final SettableClock clock = new SettableClock();
    private final Circuit circuit = new Circuit("netsuite", Settings.of(CircuitConfig.class, Map.of()), clock);

    private void call(boolean outage) {
        assertThat(circuit.enter()).isTrue();
        if (outage) {
            circuit.unanswered(1, new IOException("nobody there"));
        } else {
            circuit.answered(1);
        }
    }

    private void calls(int many, boolean outage) {
        IntStream.range(0, many).forEach(each -> call(outage));
    }

    @Test
    void half_a_window_of_outages_opens_it_after_a_start_and_after_a_good_day() {
        calls(100, false);
        calls(9, true);
        assertThat(circuit.state()).isEqualTo(State.CLOSED);

        call(true);

        assertThat(circuit.state()).isEqualTo(State.OPEN);
        assertThat(circuit.enter()).isFalse();
    }

    @Test
    void after_a_while_it_lets_probes_through_and_closes_when_they_go_well() {
        calls(10, true);
        clock.advance(Duration.ofSeconds(16));

        assertThat(circuit.enter()).isTrue();
        assertThat(circuit.enter()).isTrue();
        assertThat(circuit.enter()).as("a third probe").isFalse();
        assertThat(circuit.state()).isEqualTo(State.HALF_OPEN);
        circuit.answered(1);
        circuit.answered(1);

        assertThat(circuit.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void probes_that_fail_open_it_again() {
        calls(10, true);
        clock.advance(Duration.ofSeconds(16));

        calls(2, true);

        assertThat(circuit.state()).isEqualTo(State.OPEN);
        assertThat(circuit.rest(Duration.ZERO)).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void a_probe_that_was_not_made_leaves_its_place_to_another() {
        calls(10, true);
        clock.advance(Duration.ofSeconds(16));
        assertThat(circuit.enter()).isTrue();

        circuit.notCalled();

        calls(2, false);
        assertThat(circuit.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void parked_work_comes_back_when_a_probe_may_go_and_not_all_at_once() {
        calls(10, true);

        assertThat(circuit.rest(Duration.ZERO)).isEqualTo(Duration.ofSeconds(15));
        assertThat(circuit.rest(Duration.ZERO)).isEqualTo(Duration.ofMillis(15_050));
        IntStream.range(0, 97).forEach(each -> circuit.rest(Duration.ZERO));
        assertThat(circuit.rest(Duration.ZERO)).isEqualTo(Duration.ofMillis(19_950));
    }

    @Test
    void parked_work_rests_at_least_as_long_as_the_system_asked() {
        calls(10, true);

        assertThat(circuit.rest(Duration.ofMinutes(2))).isEqualTo(Duration.ofMinutes(2));
    }
}
