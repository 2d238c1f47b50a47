package io.baton.journey;

import io.baton.twin.Twins;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was created in the other systems, by kind of object. Notices are left out: mail has no key and no read-back, so a
 * kill between sending and noting repeats one.
 */
public final class Effects {

    private static final List<String> NOTICES = List.of("smtp", "slack");

    private final Twins twins;

    public Effects(Twins twins) {
        this.twins = twins;
    }

    /** How many were created, by system and object. */
    public Map<String, Integer> created() {
        return twins.effects().stream()
                .filter(effect -> !NOTICES.contains(effect.system()))
                .collect(Collectors.toMap(
                        effect -> effect.system() + " " + effect.object(),
                        effect -> effect.created(),
                        Integer::sum,
                        TreeMap::new));
    }

    /** What was created more than once. */
    public List<String> doubled() {
        return twins.effects().stream()
                .filter(effect -> !NOTICES.contains(effect.system()))
                .filter(effect -> effect.created() > 1)
                .map(effect -> effect.system() + " " + effect.object() + " " + effect.key() + " × " + effect.created())
                .toList();
    }

    /** Of each kind, the second less the first. */
    public static Map<String, Integer> difference(Map<String, Integer> before, Map<String, Integer> after) {
        Map<String, Integer> difference = new TreeMap<>();
        after.forEach((kind, count) -> difference.put(kind, count - before.getOrDefault(kind, 0)));
        return difference;
    }
}
