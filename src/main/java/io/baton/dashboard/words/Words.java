package io.baton.dashboard.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Names of the program as words for people. */
public final class Words {

    /** How their makers write them. */
    private static final Map<String, String> SYSTEMS = Map.of("netsuite", "NetSuite", "bamboohr", "BambooHR");

    private Words() {}

    /** {@code delivery-lead}, {@code billTo} and {@code TIME_AND_MATERIALS} as "Delivery lead", "Bill to", "Time and materials". */
    public static String of(String name) {
        String spaced = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replaceAll("[-_./]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return SYSTEMS.getOrDefault(name, capital(spaced));
    }

    /** {@code netsuite, redmine} as "NetSuite, Redmine". */
    public static String each(String names) {
        return Arrays.stream(names.split(", ")).map(Words::of).collect(Collectors.joining(", "));
    }

    /** The text with a capital at its beginning, the rest as it is. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** "1 task", "3 tasks". */
    public static String count(long number, String one) {
        return number + " " + (number == 1 ? one : one + "s");
    }
}
