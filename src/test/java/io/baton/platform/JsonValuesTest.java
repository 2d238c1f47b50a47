package io.baton.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonValuesTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static Stream<JsonNode> numbers() {
        return Stream.of(
                NODES.numberNode(12),
                NODES.numberNode(12L),
                NODES.numberNode(3_000_000_000L),
                NODES.numberNode(BigInteger.TEN),
                NODES.numberNode(BigInteger.TEN.pow(30)),
                NODES.numberNode(new BigDecimal("12")),
                NODES.numberNode(new BigDecimal("12.10")),
                NODES.numberNode(new BigDecimal("1.2E+7")),
                NODES.numberNode(new BigDecimal("1E+30")),
                NODES.numberNode(new BigDecimal("1E-9")),
                NODES.numberNode(10.0),
                NODES.numberNode(1.0E7),
                NODES.numberNode(1.0E-7),
                NODES.numberNode(-0.0),
                NODES.numberNode(Double.NaN),
                NODES.numberNode(Double.POSITIVE_INFINITY));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void a_number_is_what_it_would_be_when_written_and_read_again(JsonNode number) {
        ObjectNode tree = NODES.objectNode().set("n", number);

        assertThat(JsonValues.plain(tree)).isEqualTo(JsonValues.plain(Json.read(Json.write(tree))));
    }

    @Test
    void so_is_whatever_a_route_may_leave_in_its_variables() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            JsonNode tree = JsonValues.node(value(random, 4));

            assertThat(JsonValues.plain(tree))
                    .as("seed %d", seed)
                    .isEqualTo(JsonValues.plain(Json.read(Json.write(tree))));
        }
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 7 : 9)) {
            case 0 -> random.nextInt();
            case 1 -> random.nextLong();
            case 2 -> new BigDecimal(new BigInteger(40, random), random.nextInt(-8, 8));
            case 3 -> random.nextDouble() * Math.pow(10, random.nextInt(-12, 20));
            case 4 -> random.nextBoolean();
            case 5 -> "text " + (char) random.nextInt(0x20, 0xD800) + "\u0000\n\"";
            case 6 -> new BigInteger(90, random);
            case 7 -> list(random, depth - 1);
            default -> map(random, depth - 1);
        };
    }

    private static List<Object> list(Random random, int depth) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(value(random, depth));
        }
        return list;
    }

    private static Map<String, Object> map(Random random, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            map.put("k" + i, value(random, depth));
        }
        return map;
    }
}
