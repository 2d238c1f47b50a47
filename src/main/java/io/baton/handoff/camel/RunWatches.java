package io.baton.handoff.camel;

import io.baton.handoff.Claim;
import io.baton.handoff.RunWatch;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All who watch runs; none of them can break one. */
@Singleton
class RunWatches {

    private static final Logger LOG = LoggerFactory.getLogger(RunWatches.class);

    private final List<RunWatch> watches;

    RunWatches(@All List<RunWatch> watches) {
        this.watches = watches;
    }

    void stepEnded(Claim claim, RunWatch.Step step) {
        tell(watch -> watch.stepEnded(claim, step));
    }

    void runEnded(Claim claim, RunWatch.Run run) {
        tell(watch -> watch.runEnded(claim, run));
    }

    private void tell(Consumer<RunWatch> what) {
        for (RunWatch watch : watches) {
            try {
                what.accept(watch);
            } catch (RuntimeException e) {
                LOG.warn("A watch over runs failed: {}", e.toString());
            }
        }
    }
}
