package io.baton.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.platform.Json;
import java.text.Normalizer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SubjectTest {

    private static final Subject NAME = Subject.of("Erika Müller");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Erika Müller",
                "dear ERIKA MÜLLER,",
                "{\"name\":\"Erika Müller\"}",
                "{\"name\":\"Erika M\\u00fcller\"}",
                "{\"name\":\"\\u0045rika M\\u00FCller\"}",
                "{\"Erika Müller\":true}",
                "{\"body\":\"{\\\"name\\\":\\\"Erika M\\\\u00fcller\\\"}\"}",
                "[\"Erika\\tMüller\"]",
                "{\"cut\":\"Erika M\\u00fcller"
            })
    void it_is_found_in_every_form(String stored) {
        String clean = NAME.redacted(stored);

        assertThat(NAME.isIn(stored)).isTrue();
        assertThat(clean).contains("[redacted]").doesNotContainIgnoringCase("erika");
    }

    @Test
    void decomposed_letters_are_the_same_letters() {
        String decomposed = Normalizer.normalize("Erika Müller", Normalizer.Form.NFD);

        assertThat(NAME.redacted(decomposed)).isEqualTo("[redacted]");
        assertThat(Subject.of(decomposed).redacted("Erika Müller")).isEqualTo("[redacted]");
    }

    @Test
    void json_stays_json_and_numbers_stay_exact() {
        Subject quoted = Subject.of("a \"b\\c");

        String clean = quoted.redacted("{\"x\":\"a \\\"b\\\\c\",\"price\":12.10,\"n\":null}");

        assertThat(Json.write(Json.read(clean))).isEqualTo("{\"x\":\"[redacted]\",\"price\":12.10,\"n\":null}");
    }

    @Test
    void what_it_does_not_occur_in_stays_as_it_was_written() {
        String spaced = "{ \"name\" : \"Max\" }";

        assertThat(NAME.redacted(spaced)).isSameAs(spaced);
    }

    @Test
    void its_own_text_is_not_shown() {
        assertThat(NAME).asString().doesNotContain("Erika").contains(NAME.digest());
    }

    @Test
    void a_probe_is_a_part_that_every_form_has() {
        assertThat(Subject.of("erika@kunde.example").probe()).isEqualTo("erika@kunde.example");
        assertThat(Subject.of("Łukasz Żak").probe()).isEqualTo("ukasz");
        assertThat(Subject.of("王小明").probe()).isNull();
    }
}
