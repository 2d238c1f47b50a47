package io.baton.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns trees into the plain values that exchange variables hold (Map, List, String, BigDecimal, Integer, Boolean,
 * null) and back, without loss: a whole number beyond Integer becomes Long or BigInteger, any other a BigDecimal. The plain
 * form of a tree is that of its text.
 * The maps and lists are new and may be changed by the receiver.
 */
public final class JsonValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MOST_ZEROES = 1000; // what is longer is no amount, and costly to write out

    private JsonValues() {}

    /** The plain form of a tree; null for null and missing. */
    public static @Nullable Object plain(@Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        return switch (node.getNodeType()) {
            case OBJECT -> plainMap(node);
            case ARRAY -> plainList(node);
            case STRING -> node.textValue();
            case NUMBER -> plainNumber(node);
            case BOOLEAN -> node.booleanValue();
            case NULL, MISSING -> null;
            case BINARY, POJO -> throw new IllegalArgumentException("not a JSON value: " + node.getNodeType());
        };
    }

    /** The plain form of an object's tree. */
    public static Map<String, @Nullable Object> plainMap(JsonNode object) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        object.properties().forEach(member -> map.put(member.getKey(), plain(member.getValue())));
        return map;
    }

    private static List<@Nullable Object> plainList(JsonNode array) {
        List<@Nullable Object> list = new ArrayList<>(array.size());
        array.forEach(element -> list.add(plain(element)));
        return list;
    }

    /** As if it had been written and read again: what has no fraction then is whole, and what is no number is its name. */
    private static Object plainNumber(JsonNode number) {
        if (number.isDouble() && !Double.isFinite(number.doubleValue())) {
            return number.asText();
        }
        if (!number.isIntegralNumber()) {
            BigDecimal decimal = number.decimalValue();
            boolean stays = decimal.scale() > 0 || decimal.scale() < -MOST_ZEROES;
            return stays ? decimal : plainNumber(NODES.numberNode(decimal.toBigInteger()));
        }
        return number.canConvertToInt() ? (Object) number.intValue() : whole(number);
    }

    private static Number whole(JsonNode number) {
        return number.canConvertToLong() ? (Number) number.longValue() : number.bigIntegerValue();
    }

    /** The tree of a plain value; a tree stays itself. Anything else throws {@link IllegalArgumentException}. */
    public static JsonNode node(@Nullable Object plain) {
        if (plain == null) {
            return NODES.nullNode();
        } else if (plain instanceof JsonNode node) {
            return node;
        } else if (plain instanceof Map<?, ?> map) {
            return object(map);
        } else if (plain instanceof Iterable<?> list) {
            return array(list);
        } else if (plain instanceof CharSequence text) {
            return NODES.textNode(text.toString());
        } else if (plain instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        } else if (plain instanceof Number number) {
            return number(number);
        }
        throw new IllegalArgumentException(
                "not a plain value: " + plain.getClass().getName());
    }

    private static ObjectNode object(Map<?, ?> map) {
        ObjectNode object = NODES.objectNode();
        map.forEach((key, value) -> object.set(Objects.requireNonNull(key).toString(), node(value)));
        return object;
    }

    private static ArrayNode array(Iterable<?> list) {
        ArrayNode array = NODES.arrayNode();
        list.forEach(element -> array.add(node(element)));
        return array;
    }

    private static JsonNode number(Number number) {
        if (number instanceof Integer whole) {
            return NODES.numberNode(whole);
        } else if (number instanceof Long whole) {
            return NODES.numberNode(whole);
        } else if (number instanceof BigInteger whole) {
            return NODES.numberNode(whole);
        } else if (number instanceof BigDecimal decimal) {
            return NODES.numberNode(decimal);
        }
        return NODES.numberNode(new BigDecimal(number.toString()));
    }
}
