package io.baton.api.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.api.ApiConfigFixture;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingTest {

    @ParameterizedTest
    @CsvSource({
        "006Qy00000A1b2C, 006Qy00000A1b2CIAR",
        "006Qy00000A1b2CIAR, 006Qy00000A1b2CIAR",
        "001000000000001, 001000000000001AAA",
        "ABCDEFGHIJKLMNO, ABCDEFGHIJKLMNO555",
        "006qy00000a1b2c, 006qy00000a1b2cAAA"
    })
    void a_Salesforce_id_has_one_form(String given, String form) {
        assertThat(SalesforceId.of(given)).contains(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "006", "006Qy00000A1b2CIAX", "006Qy00000A1b2CIA", "006Qy00000A1b2é", "006Qy00000A1b2C "})
    void what_is_no_Salesforce_id_is_refused(String given) {
        assertThat(SalesforceId.of(given)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-24T09:30:00Z",
                "2026-11-24t09:30:00.123456789z",
                "2026-11-24T09:30:00+05:30",
                "0000-01-01T00:00:00-00:00"
            })
    void times_of_RFC_3339_are_read(String text) {
        assertThat(Rfc3339.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-24", "2026-11-24T09:30Z", "2026-11-24T09:30:00", "2026-11-24T25:00:00Z",
                        "2026-02-29T00:00:00Z",
                "2026-11-24T09:30:00+0100", "2026-11-24T09:30:00.Z", "+2026-11-24T09:30:00Z", "2026-11-24 09:30:00Z",
                        "１026-11-24T09:30:00Z"
            })
    void other_times_are_not(String text) {
        assertThat(Rfc3339.parse(text)).isEmpty();
    }

    @Test
    void the_limit_of_a_body_is_exact() {
        BodyReader reader = new BodyReader(
                ApiConfigFixture.with(Map.of("baton.api.max-body", "100K", "baton.api.kept-of-large", "10K")));
        byte[] limit = new byte[100 * 1024];
        new Random(1).nextBytes(limit);

        assertThat(reader.read(new ByteArrayInputStream(limit)).isTooLarge()).isFalse();
        assertThat(reader.read(new ByteArrayInputStream(limit)).content()).isEqualTo(limit);
        RawBody over = reader.read(new ByteArrayInputStream(new byte[100 * 1024 + 1]));
        assertThat(over.isTooLarge()).isTrue();
        assertThat(over.content()).hasSize(10 * 1024);
        assertThat(over.length()).isEqualTo(100 * 1024 + 1);
    }

    @Test
    void only_event_headers_are_kept() {
        assertThat(CloudEventHeaders.of(
                        Map.of("CE-Id", List.of("1"), "Accept", List.of("*/*"), "ce-x", List.of("a", "b"))))
                .containsExactlyInAnyOrderEntriesOf(Map.of("ce-id", "1", "ce-x", "a\nb"));
    }
}
