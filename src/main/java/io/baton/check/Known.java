package io.baton.check;

import java.util.Set;

/**
 * What the program knows and the files cannot say.
 *
 * @param keys      the declared configuration keys; one ending in {@code .} or {@code .*} stands for all below it
 * @param entrances the addresses that Java uses, such as {@code direct:intake.change-noticed}, so that no route need use them
 */
public record Known(Set<String> keys, Set<String> entrances) {

    public boolean declares(String key) {
        return keys.contains(key)
                || keys.stream()
                        .map(known -> known.replaceFirst("\\*+$", ""))
                        .anyMatch(known -> known.endsWith(".") && key.startsWith(known));
    }
}
