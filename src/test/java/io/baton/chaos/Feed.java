package io.baton.chaos;

import io.baton.twin.Twins;

/** Signs deals ten at a time, as fast as they are carried away. */
final class Feed {

    private static final int MOST_OPEN = 120;

    private final Twins twins;
    private final int deals;
    private final String prefix;
    private int signed;

    Feed(Twins twins, int deals, String prefix) {
        this.twins = twins;
        this.deals = deals;
        this.prefix = prefix;
    }

    /** Tops up while fewer than so many are not completed. */
    void top(long completed) {
        while (!isEmpty() && signed - completed < MOST_OPEN) {
            ten();
        }
    }

    private void ten() {
        for (Shape shape : Shape.ALL) {
            twins.signDeal(shape.order(shape.ofTen(), prefix + "-" + signed));
        }
        signed += 10;
    }

    /** Whether every deal is signed. */
    boolean isEmpty() {
        return signed >= deals;
    }
}
