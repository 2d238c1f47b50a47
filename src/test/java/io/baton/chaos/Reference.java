package io.baton.chaos;

import io.baton.journey.Effects;
import io.baton.store.DurableStore;
import io.baton.twin.Twins;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;

/**
 * One deal of each shape without chaos: what it makes in the other systems.
 *
 * @param made   what one deal of a shape made, by system and object
 */
record Reference(Map<Shape, Map<String, Integer>> made) {

    static Reference of(Twins twins, DurableStore store) {
        Effects effects = new Effects(twins);
        Map<Shape, Map<String, Integer>> made = new LinkedHashMap<>();
        for (Shape shape : Shape.ALL) {
            Map<String, Integer> before = effects.created();
            twins.signDeal(shape.order(1, "reference"));
            Map<String, Long> all = Map.of("COMPLETED", made.size() + 1L);
            Awaitility.await("a " + shape.template() + " is completed")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> store.states().equals(all));
            made.put(shape, Effects.difference(before, effects.created()));
        }
        return new Reference(made);
    }

    /** What so many deals, and those of the reference, make when nothing is lost and nothing doubled. */
    Map<String, Integer> expected(int deals) {
        Map<String, Integer> expected = new TreeMap<>();
        made.forEach((shape, kinds) -> kinds.forEach(
                (kind, count) -> expected.merge(kind, count * (1 + deals / 10 * shape.ofTen()), Integer::sum)));
        return expected;
    }
}
