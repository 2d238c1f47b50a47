package io.baton.task;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When open tasks are looked at. Whom they are escalated to is policy, in {@code config/handoffs}. */
@ConfigMapping(prefix = "baton.clocks")
public interface ClockConfig {

    /** How often to look for tasks to remind of and to escalate, as Camel's timer writes it. */
    @WithDefault("10s")
    String period();

    /** How many tasks one look reminds of and escalates at most; what is left, the next one takes. */
    @WithDefault("500")
    int batch();
}
