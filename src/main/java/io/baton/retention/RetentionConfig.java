package io.baton.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long finished handoffs stay among those under way. */
@ConfigMapping(prefix = "baton.retention")
public interface RetentionConfig {

    /** How long after its end a handoff is archived; {@code 0} for never. */
    @WithDefault("400d")
    Duration archiveAfter();

    /** How many handoffs one transaction moves. */
    @WithDefault("500")
    int batch();

    /** How long after the end of one look for old handoffs the next begins, as Camel's timer writes it: {@code 1h}. */
    @WithDefault("1h")
    String period();
}
