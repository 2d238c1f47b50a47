package io.baton.mapping.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.baton.platform.Json;
import java.util.Optional;
import java.util.TreeSet;

/** The first place where two trees differ; numbers are compared by value, members in any order. */
final class FirstDifference {

    private static final int LONGEST = 200;

    private FirstDifference() {}

    static Optional<String> between(JsonNode expected, JsonNode actual) {
        return at("out", expected, actual);
    }

    private static Optional<String> at(String path, JsonNode expected, JsonNode actual) {
        if (expected.isNumber() && actual.isNumber()) {
            return expected.decimalValue().compareTo(actual.decimalValue()) == 0
                    ? Optional.empty()
                    : differs(path, expected, actual);
        } else if (expected.isObject() && actual.isObject()) {
            return inObject(path, expected, actual);
        } else if (expected.isArray() && actual.isArray()) {
            return inArray(path, expected, actual);
        }
        return expected.equals(actual) ? Optional.empty() : differs(path, expected, actual);
    }

    private static Optional<String> inObject(String path, JsonNode expected, JsonNode actual) {
        TreeSet<String> names = new TreeSet<>();
        expected.fieldNames().forEachRemaining(names::add);
        actual.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .map(name -> at(path + "." + name, expected.path(name), actual.path(name)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> inArray(String path, JsonNode expected, JsonNode actual) {
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            Optional<String> difference = at(path + "[" + i + "]", expected.path(i), actual.path(i));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> differs(String path, JsonNode expected, JsonNode actual) {
        return Optional.of(path + ": expected " + shown(expected) + " but was " + shown(actual));
    }

    private static String shown(JsonNode node) {
        if (node.isMissingNode()) {
            return "nothing";
        }
        String text = Json.write(node);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
