package io.baton.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KnownKeysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "baton.circuit.window",
                "baton.circuit.drain-per-second",
                "baton.limits.netsuite.concurrent",
                "baton.limits.rocketlane.per-minute"
            })
    void circuits_and_limits_are_settings_of_baton(String key) {
        assertThat(new Known(KnownKeys.all(), Set.of()).declares(key)).isTrue();
    }
}
