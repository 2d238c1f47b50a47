package io.baton.dashboard.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.dashboard.form.FieldShape.Kind;
import io.baton.dashboard.form.Reading.Nothing;
import io.baton.dashboard.form.Reading.Value;
import io.baton.dashboard.form.Reading.Wrong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TypedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1250|1250",
                "1250.50|1250.50",
                "1250,5|1250.5",
                "1,250.50|1250.50",
                "1.250,50|1250.50",
                "1'250.50|1250.50",
                "1 250,50|1250.50",
                "1,250,000|1250000",
                "0.125|0.125",
                "1250.125|1250.125",
                "-3|-3",
                " 42 |42"
            })
    void a_number_is_read_however_people_divide_it(String typed, String read) {
        assertThat(value(Kind.DECIMAL, typed).asText()).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1,250", "1.250", "12,34,56", "1,2.3,4", "ten", "1e9", "€5", "1,250,50", "--1", "1.250.000.5.5"})
    void a_number_that_may_be_two_or_is_none_is_refused(String typed) {
        assertThat(Typed.read(Kind.DECIMAL, typed)).isEqualTo(new Wrong(TypedNumber.HINT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24", "24.11.2026", "24 Nov 2026", "24 november 2026", "Nov 24, 2026"})
    void a_day_is_read_as_people_write_it(String typed) {
        assertThat(value(Kind.DATE, typed).asText()).isEqualTo("2026-11-24");
    }

    @ParameterizedTest
    @ValueSource(strings = {"24/11/2026", "11/12/2026", "2026-02-30", "tomorrow", "24.11.26"})
    void a_day_that_means_two_days_or_none_is_refused(String typed) {
        assertThat(Typed.read(Kind.DATE, typed)).isInstanceOf(Wrong.class);
    }

    @Test
    void a_time_is_in_utc_unless_it_says_so_itself() {
        assertThat(value(Kind.TIME, "2026-11-24T09:30").asText()).isEqualTo("2026-11-24T09:30:00Z");
        assertThat(value(Kind.TIME, "2026-11-24T09:30:00Z").asText()).isEqualTo("2026-11-24T09:30:00Z");
        assertThat(Typed.read(Kind.TIME, "half past nine")).isInstanceOf(Wrong.class);
    }

    @Test
    void codes_are_read_in_any_case() {
        assertThat(value(Kind.CURRENCY, "eur").asText()).isEqualTo("EUR");
        assertThat(value(Kind.COUNTRY, "de").asText()).isEqualTo("DE");
        assertThat(Typed.read(Kind.CURRENCY, "Euro")).isInstanceOf(Wrong.class);
    }

    @Test
    void whole_numbers_and_yes_are_no_text() {
        assertThat(value(Kind.WHOLE_NUMBER, "30").isInt()).isTrue();
        assertThat(value(Kind.YES_NO, "true").isBoolean()).isTrue();
        assertThat(Typed.read(Kind.WHOLE_NUMBER, "30.5")).isInstanceOf(Wrong.class);
    }

    @Test
    void blanks_are_nothing_and_endless_text_is_refused() {
        assertThat(Typed.read(Kind.TEXT, " \t ")).isInstanceOf(Nothing.class);
        assertThat(Typed.read(Kind.TEXT, "x".repeat(10_001))).isInstanceOf(Wrong.class);
    }

    private static JsonNode value(Kind kind, String typed) {
        assertThat(Typed.read(kind, typed)).isInstanceOf(Value.class);
        return ((Value) Typed.read(kind, typed)).node();
    }
}
