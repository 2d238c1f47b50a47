package io.baton.api;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The limits of the HTTP API. */
@ConfigMapping(prefix = "baton.api")
public interface ApiConfig {

    /** The largest body that is read; of a larger one only the beginning is kept. */
    @WithDefault("1M")
    MemorySize maxBody();

    /** How much of a body that is too large is kept. */
    @WithDefault("64K")
    MemorySize keptOfLarge();

    /** How deep JSON may nest. */
    @WithDefault("64")
    int maxDepth();

    /** Lists. */
    Pages pages();

    /** The {@code Idempotency-Key} header. */
    Idempotency idempotency();

    /** How lists are cut. */
    interface Pages {

        /** Items on a page when the caller asks for no size. */
        @WithDefault("50")
        int size();

        /** The most items on a page. */
        @WithDefault("200")
        int maxSize();
    }

    /** How long answers are remembered. */
    interface Idempotency {

        /** How long the first answer to a key is given again. */
        @WithDefault("24h")
        Duration expiry();

        /** After how long a first request that never answered (the process died) may be made again. */
        @WithDefault("60s")
        Duration lease();
    }
}
