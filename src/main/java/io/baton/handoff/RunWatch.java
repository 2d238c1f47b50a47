package io.baton.handoff;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Is told how this process's runs went, after the fact, for figures and traces. What it does costs the run its time, and
 * what it throws is logged and otherwise passed over. Thread-safe.
 */
public interface RunWatch {

    /** A step ran, with the calls inside it. Not told of steps that were put back from their records. */
    default void stepEnded(Claim claim, Step step) {}

    /** A run ended, and its end is in the ledger if it was still its own to write. */
    default void runEnded(Claim claim, Run run) {}

    /** How a step or a run went. */
    enum Outcome {
        /** The step's result is in the ledger. */
        RECORDED,
        /** The run reached the end of its route. */
        ENDED,
        /** A gate holds the handoff. */
        PAUSED,
        /** It failed and is tried again later. */
        RETRYING,
        /** Its system does not answer or has no room. */
        PARKED,
        /** It failed, and a person must look at it. */
        FAILED,
        /** The process stops. */
        HANDED_BACK,
        /** Nothing was written: the lease was over, or the run had been stopped meanwhile. */
        LOST,
        /** Likewise, and the step's call may have gone out after the lease: it may be there twice. */
        SENT_LATE;

        /** As figures and traces name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One step that ran.
     *
     * @param id  the step's, with its route's: one of few
     * @param key the same with its place in splits and loops
     */
    record Step(String id, String key, Instant startedAt, Instant endedAt, Outcome outcome) {}

    /**
     * One run.
     *
     * @param failure what it broke on, or null
     */
    record Run(
            Instant startedAt,
            Instant endedAt,
            Outcome outcome,
            @Nullable Failure failure) {}
}
