package io.baton.console;

import io.baton.platform.TerminalFailure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command's words: what stands alone, and options that may be repeated.
 *
 * @param alone   in order
 * @param options the values of each, without its dashes; a switch has none
 */
record Words(List<String> alone, Map<String, List<String>> options) {

    static final String MISUSED = "CONSOLE_MISUSED";
    private static final Set<String> SWITCHES = Set.of("json", "yes");

    /** Reads the words; whatever is not known is a {@code CONSOLE_MISUSED} failure. */
    static Words read(String[] words, Set<String> known) {
        List<String> alone = new ArrayList<>();
        Map<String, List<String>> options = new LinkedHashMap<>();
        Iterator<String> rest = Arrays.asList(words).iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            if (word.startsWith("--")) {
                option(word, known, rest, options);
            } else {
                alone.add(word);
            }
        }
        return new Words(List.copyOf(alone), options);
    }

    private static void option(
            String word, Set<String> known, Iterator<String> rest, Map<String, List<String>> options) {
        String name = word.substring(2);
        if (!known.contains(name)) {
            throw misused(word + " is not known here");
        }
        List<String> values = options.computeIfAbsent(name, each -> new ArrayList<>());
        if (SWITCHES.contains(name)) {
            return;
        }
        if (!rest.hasNext()) {
            throw misused(word + " needs a value");
        }
        values.add(rest.next());
    }

    static TerminalFailure misused(String what) {
        return new TerminalFailure(MISUSED, what);
    }

    boolean has(String name) {
        return options.containsKey(name);
    }

    List<String> all(String name) {
        return options.getOrDefault(name, List.of());
    }

    Optional<String> one(String name) {
        List<String> values = all(name);
        if (values.size() > 1) {
            throw misused("--" + name + " is given twice");
        }
        return values.stream().findFirst();
    }

    String required(String name) {
        return one(name).filter(value -> !value.isBlank()).orElseThrow(() -> misused("--" + name + " is missing"));
    }

    /** The one word that stands alone: a handoff's id. */
    String id() {
        if (alone.size() != 1 || !alone.get(0).matches("[0-9a-fA-F-]{36}")) {
            throw misused("name one handoff by its id, such as baton handoffs shows");
        }
        return alone.get(0);
    }

    /** Refuses words that stand alone. */
    Words withoutId() {
        if (!alone.isEmpty()) {
            throw misused("'" + alone.get(0) + "' is one word too many");
        }
        return this;
    }
}
