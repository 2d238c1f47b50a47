package io.baton.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The sweep of the CRM, the trigger of record. */
@ConfigMapping(prefix = "baton.sweep")
public interface SweepConfig {

    /** How long after the end of one sweep the next begins, as Camel's timer writes it: {@code 10s}. */
    @WithDefault("10s")
    String period();

    /** How long after the start the first sweep begins. */
    @WithDefault("1s")
    String delay();

    /** How far before the newest change seen a sweep looks again, for what the CRM committed late. */
    @WithDefault("60s")
    Duration overlap();

    /** How far back the very first sweep looks. */
    @WithDefault("30d")
    Duration first();
}
