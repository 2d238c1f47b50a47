package io.baton.dashboard.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.platform.Json;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ValueTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"amount\":\"50000.00\",\"currency\":\"EUR\"}|50,000.00 EUR",
                "{\"amount\":\"12345678901234567890.5\",\"currency\":\"JPY\"}|12,345,678,901,234,567,890.5 JPY",
                "{\"amount\":\"much\",\"currency\":\"EUR\"}|much EUR",
                "\"1250.50 EUR\"|1,250.50 EUR",
                "\"2026-11-24\"|24 Nov 2026",
                "\"2026-13-77\"|2026-13-77",
                "\"2026-11-27T00:05:00.000+00:00\"|27 Nov 2026, 00:05 UTC",
                "\"2026-11-27T01:05:00+02:00\"|26 Nov 2026, 23:05 UTC",
                "\"2026-11-27T25:05:00Z\"|2026-11-27T25:05:00Z",
                "\"TIME_AND_MATERIALS\"|Time and materials",
                "\"EMEA\"|EMEA",
                "\"PO-4711\"|PO-4711",
                "\"<b>x</b>\"|<b>x</b>",
                "true|Yes",
                "null|not known",
                "[{\"id\":\"7\",\"name\":\"Acme\"},{\"id\":\"8\"}]|Id: 7, Name: Acme; Id: 8"
            })
    void a_value_reads_as_people_say_it(String json, String text) {
        assertThat(ValueText.of(Json.read(json))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It must add up. Found 213000.00 EUR; expected 240000.00 EUR.|It must add up. Found 213,000.00 EUR; expected 240,000.00 EUR.",
                "By 2027 SOW 4711.00 is due|By 2027 SOW 4711.00 is due",
                "Found 12.50 EUR|Found 12.50 EUR",
                "PO1234.00 EUR|PO1234.00 EUR"
            })
    void amounts_within_a_sentence_read_so_too(String sentence, String text) {
        assertThat(ValueText.within(sentence)).isEqualTo(text);
    }
}
