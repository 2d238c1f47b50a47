package io.baton.dashboard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The pages for people. */
@ConfigMapping(prefix = "baton.dashboard")
public interface DashboardConfig {

    /** How often is looked for handoffs whose region, practice and price the board does not know yet, as Camel's timer writes it. */
    @WithDefault("5s")
    String factsPeriod();
}
