package io.baton.dashboard.flow;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The board in a sentence, for those who hear it and for those who look up only when it changes. */
final class Summary {

    private Summary() {}

    /** "2 under way, 3 waiting for people, 0 waiting for a system, 1 failed". */
    static String of(Map<Stage, Long> counts) {
        return Arrays.stream(Stage.values())
                .filter(Stage::isOpen)
                .map(stage ->
                        counts.getOrDefault(stage, 0L) + " " + stage.label().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
