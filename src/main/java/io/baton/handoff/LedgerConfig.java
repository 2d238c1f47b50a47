package io.baton.handoff;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How handoffs are run and tried again. */
@ConfigMapping(prefix = "baton.handoff")
public interface LedgerConfig {

    /** How many handoffs of a type one process runs at once. */
    @WithDefault("16")
    int concurrency();

    /** How long a claim holds without renewal; a dead process's work resumes after this. Renewed at a quarter of it. */
    @WithDefault("30s")
    Duration lease();

    /** How long an idle claimer waits at most; it looks when the next handoff is due, and new work wakes it at once. */
    @WithDefault("5s")
    Duration poll();

    /** How long a stopping process lets running handoffs finish before it hands them back. */
    @WithDefault("20s")
    Duration drain();

    /** Whether runs are recorded. Off only to measure what recording costs: a crash then repeats or loses work. */
    @WithDefault("true")
    boolean durable();

    Retry retry();

    /** The durable retry. */
    interface Retry {

        /** The wait after the first failed try; it doubles with each further one, with a tenth of jitter. */
        @WithDefault("2s")
        Duration first();

        /** The longest wait between two tries. */
        @WithDefault("15m")
        Duration longest();

        /** How long a failing handoff is tried before it is FAILED and an operator's task. */
        @WithDefault("24h")
        Duration window();
    }
}
