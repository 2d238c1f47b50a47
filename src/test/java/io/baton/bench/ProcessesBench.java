package io.baton.bench;

import io.baton.bench.Bench.House;
import io.baton.journey.BatonProcess;
import io.baton.twin.fault.Fault;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;

/** One process and two on one database, against systems that take 50 ms to answer. */
final class ProcessesBench {

    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 1000);
    private static final int DEALS = Integer.getInteger("bench.deals", 600);

    private final House house;
    private final PrintStream out;

    ProcessesBench(House house, PrintStream out) {
        this.house = house;
        this.out = out;
    }

    void run() throws IOException {
        try (BatonProcess one = process("one");
                BatonProcess two = process("two")) {
            one.start();
            two.start();
            house.load().run(2 * WARM_UP, one, two);
            house.twins().fault(Fault.of("", null, Fault.Kind.LATENCY).millis(50));
            double both = house.load().run(DEALS, one, two).perSecond();
            two.close();
            double alone = house.load().run(DEALS, one).perSecond();
            out.printf(
                    Locale.ROOT,
                    "%n%d deals against systems that take 50 ms, 8 at once a process%n"
                            + "one process %.1f/s, two %.1f/s: %.2f times%n",
                    DEALS,
                    alone,
                    both,
                    both / alone);
        }
    }

    private BatonProcess process(String name) throws IOException {
        return house.process(name).with("baton.handoff.concurrency", "8");
    }
}
