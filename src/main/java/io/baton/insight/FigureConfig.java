package io.baton.insight;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How figures are kept up to date. */
@ConfigMapping(prefix = "baton.figures")
public interface FigureConfig {

    /** How long after one look for handoffs that have ended the next begins, as Camel's timer writes it: {@code 1m}. */
    @WithDefault("1m")
    String period();

    /** How many ended handoffs one statement measures. */
    @WithDefault("500")
    int batch();

    /** How old what a scrape answers about the ledger may be; further scrapes within it ask the database nothing. */
    @WithDefault("5s")
    Duration fresh();
}
