package io.baton.demo;

import io.baton.platform.RetryableFailure;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What {@code baton run} shows: signs the demo deals unless their handoffs are there already, tells how they travel until nothing
 * moves without a person, says what to try next, and goes on telling. Run it in one thread, stop it from any.
 */
public final class DemoCommand {

    private static final Duration LATER = Duration.ofSeconds(2);

    private final DemoOptions options;
    private final Watch watch;
    private final PrintStream out;
    private final Clock clock;
    private final Timeline timeline;
    private final Typeset typeset;
    private final CountDownLatch stopped = new CountDownLatch(1);

    public DemoCommand(DemoOptions options, PrintStream out, Clock clock) {
        this(options, new HttpWatch(options), out, clock);
    }

    DemoCommand(DemoOptions options, Watch watch, PrintStream out, Clock clock) {
        this.options = options;
        this.watch = watch;
        this.out = out;
        this.clock = clock;
        this.timeline = new Timeline(clock.getZone());
        this.typeset = new Typeset(options.startedAt(), options.coloured());
    }

    /** Tells until {@link #stop()}. */
    public void run() throws InterruptedException {
        List<Standing> standings = tell();
        if (stopped.getCount() > 0) {
            new Farewell(options, typeset).lines(standings).forEach(out::println);
            out.flush();
            follow();
        }
    }

    /** Ends {@link #run()} soon. */
    public void stop() {
        stopped.countDown();
    }

    /** Until nothing moves without a person; answers how the handoffs stand then. */
    List<Standing> tell() throws InterruptedException {
        int expected = begin();
        List<Standing> now = look();
        while ((now.size() < expected || !now.stream().allMatch(Standing::standsStill)) && pause(options.period())) {
            now = look();
        }
        return now;
    }

    private int begin() throws InterruptedException {
        out.printf(
                "%nBaton is up after %s.%n", Typeset.seconds(Duration.between(options.startedAt(), clock.instant())));
        int wanted = options.deals().size();
        int there = watch.standings().size();
        if (there >= wanted) {
            out.printf(
                    "%d handoffs are here from an earlier run; this is how they came to where they stand:%n%n", there);
            return there;
        }
        out.printf("Signing %d deals in the CRM; each line is something that happened:%n%n", wanted);
        for (String deal : options.deals()) {
            watch.sign(deal);
        }
        return wanted;
    }

    private List<Standing> look() throws InterruptedException {
        try {
            List<Standing> now = watch.standings();
            timeline.changes(now).stream().map(typeset::line).forEach(out::println);
            out.flush();
            return now;
        } catch (RetryableFailure notNow) {
            return List.of();
        }
    }

    private void follow() throws InterruptedException {
        while (pause(LATER)) {
            look();
        }
    }

    private boolean pause(Duration time) throws InterruptedException {
        return !stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
