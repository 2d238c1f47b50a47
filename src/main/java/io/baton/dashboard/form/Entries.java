package io.baton.dashboard.form;

import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a form was sent with, by the names of its inputs. A field's inputs are named after its path: one input by the path alone,
 * an amount of money with {@code |amount} and {@code |currency}, a list with {@code |<row>|<member>}.
 *
 * @param sent whether it was sent at all; of a form not sent yet the present values are shown
 */
public record Entries(Map<String, String> typed, boolean sent) {

    private static final String PREFIX = "v|";
    private static final int MOST_ROWS = 200;

    /** Of a form that nobody has filled in. */
    public static final Entries NONE = new Entries(Map.of(), false);

    public Entries {
        typed = Map.copyOf(typed);
    }

    static String name(String path) {
        return PREFIX + path;
    }

    static String part(String name, String part) {
        return name + "|" + part;
    }

    static String cell(String name, int row, String member) {
        return name + "|" + row + "|" + member;
    }

    /** What was typed under that name; empty text for nothing. */
    String of(String name) {
        return typed.getOrDefault(name, "");
    }

    /** How many rows of a list were sent. */
    int rows(String name) {
        return IntStream.range(0, MOST_ROWS)
                .filter(row -> typed.keySet().stream().anyMatch(each -> each.startsWith(name + "|" + row + "|")))
                .map(row -> row + 1)
                .max()
                .orElse(0);
    }
}
