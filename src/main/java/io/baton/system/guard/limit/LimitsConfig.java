package io.baton.system.guard.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;

/** What systems take, shared by all processes on one database. */
@ConfigMapping(prefix = "baton.limits")
public interface LimitsConfig {

    /** The limits by the name of the system, such as {@code netsuite}; a system without one is not held back. */
    @WithParentName
    Map<String, OfSystem> systems();

    /** One system's limits. */
    interface OfSystem {

        /** How many calls it takes at once; empty for any number. */
        OptionalInt concurrent();

        /** How many calls it takes in a minute; they are spread evenly. Empty for any number. */
        OptionalInt perMinute();

        /** How long a call waits for its turn before its handoff is parked. */
        @WithDefault("2s")
        Duration patience();
    }
}
