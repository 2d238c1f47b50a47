package io.baton.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.DoubleNode;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonTest {

    @ParameterizedTest
    @CsvSource({
        "12.10,12.10",
        "1.2E7,12000000",
        "0.0000001,0.0000001",
        "9007199254740993.07,9007199254740993.07",
        "123456789012345678901234567890,123456789012345678901234567890"
    })
    void a_number_keeps_its_digits(String written, String text) {
        assertThat(Json.write(Json.read(written))).isEqualTo(text);
        assertThat(Json.write(JsonValues.node(JsonValues.plain(Json.read(written)))))
                .isEqualTo(text);
    }

    @Test
    void a_binary_float_is_written_by_its_shortest_decimal_form() {
        assertThat(Json.write(DoubleNode.valueOf(1.0E7))).isEqualTo("10000000");
        assertThat(Json.write(Map.of("x", 0.1))).isEqualTo("{\"x\":0.1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "{\"a\":", "nope"})
    void what_is_not_one_json_value_is_refused(String text) {
        assertThatThrownBy(() -> Json.read(text)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void empty_text_is_null() {
        assertThat(Json.read("").isNull()).isTrue();
        assertThat(Json.read(new byte[0]).isNull()).isTrue();
    }

    @Test
    void plain_values_hold_what_the_tree_held() {
        Map<String, Object> expected = new HashMap<>();
        expected.put("text", "x");
        expected.put("whole", 5);
        expected.put("long", 12345678901L);
        expected.put("exact", new BigDecimal("1.50"));
        expected.put("flag", true);
        expected.put("list", Arrays.asList(1, null, Map.of("a", "b")));
        expected.put("none", null);

        Object plain = JsonValues.plain(Json.read("{\"text\":\"x\",\"whole\":5,\"long\":12345678901,\"exact\":1.50,"
                + "\"flag\":true,\"list\":[1,null,{\"a\":\"b\"}],\"none\":null}"));

        assertThat(plain).isEqualTo(expected);
        assertThat(JsonValues.plain(JsonValues.node(expected))).isEqualTo(expected);
    }

    @Test
    void what_is_no_plain_value_is_refused_by_its_type() {
        assertThatThrownBy(() -> JsonValues.node(List.of(new Object())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Object");
    }
}
