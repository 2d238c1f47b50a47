package io.baton.system;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long calls over HTTP may take, in milliseconds, which is how Camel's http component takes them. */
@ConfigMapping(prefix = "baton.http")
public interface HttpConfig {

    /** Until a connection stands. */
    @WithDefault("5000")
    long connectTimeout();

    /** Until the answer begins. */
    @WithDefault("30000")
    long responseTimeout();
}
