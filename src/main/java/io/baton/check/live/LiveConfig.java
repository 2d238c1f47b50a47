package io.baton.check.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the running program takes route files. */
@ConfigMapping(prefix = "baton.live")
public interface LiveConfig {

    /** Whether routes are loaded at all; off while {@code baton check} runs. */
    @WithDefault("true")
    boolean load();

    /** How often the routes folder is looked at for changes. */
    @WithDefault("2s")
    Duration watch();
}
