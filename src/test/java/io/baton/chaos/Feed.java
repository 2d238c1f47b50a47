package io.baton.chaos;

import io.baton.twin.Twins;
import java.util.Map;

/** Signs deals ten at a time, as fast as they are carried away. */
final class Feed {

    private static final int MOST_OPEN = 120;

    private final Twins twins;
    private final int deals;
    private final String prefix;
    private final Map<String, Long> expected;
    private int signed;

    /** @param expected what comes to rest where; the feed adds what it signs */
    Feed(Twins twins, int deals, String prefix, Map<String, Long> expected) {
        this.twins = twins;
        this.deals = deals;
        this.prefix = prefix;
        this.expected = expected;
    }

    /** Tops up while fewer than so many have not come to rest. */
    void top(long rested) {
        while (!signed() && total() - rested < MOST_OPEN) {
            ten();
        }
    }

    private long total() {
        return expected.values().stream().mapToLong(Long::longValue).sum();
    }

    private void ten() {
        for (Shape shape : Shape.ALL) {
            twins.signDeal(shape.order(shape.ofTen(), prefix + "-" + signed));
            expected.merge(shape.rest(), (long) shape.ofTen(), Long::sum);
        }
        signed += 10;
    }

    boolean signed() {
        return signed >= deals;
    }
}
