package io.baton.platform.chaos;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Lets a test crash the process at a named moment. For the sandbox profile alone; refused elsewhere. */
@ConfigMapping(prefix = "baton.chaos")
public interface ChaosConfig {

    /** The moment at which to die, such as {@code after-call}; never when absent. */
    Optional<CrashPoint> crashAt();

    /** At which time the moment comes, from 1 on. */
    @WithDefault("1")
    int crashAfter();
}
