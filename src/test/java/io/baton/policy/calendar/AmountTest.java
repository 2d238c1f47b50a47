package io.baton.policy.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AmountTest {

    @ParameterizedTest
    @ValueSource(strings = {"P2D", "PT8H", "P1DT4H30M", "PT0S"})
    void an_amount_prints_as_it_is_written(String text) {
        assertThat(Amount.parse(text)).hasToString(text);
    }

    @Test
    void a_day_is_not_24_hours() {
        assertThat(Amount.parse("P1D")).isNotEqualTo(Amount.parse("PT24H"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PT", "P1X", "P-1D", "PT-1H", "P1W", "P1M", "P5000D", "PT90000H", "1D", "p1d"})
    void anything_else_is_refused(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Amount.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9-17",
                "09:00 - 17:00",
                "17:00-09:00",
                "22:00-06:00",
                "09:00-09:00",
                "09:00-25:00",
                "09:00-00:00",
                "24:00-24:00"
            })
    void hours_that_no_day_has_are_refused(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Hours.parse(text));
    }
}
