package io.baton.api;

import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Configuration of the API without a running program. */
public final class ApiConfigFixture {

    private ApiConfigFixture() {}

    public static ApiConfig defaults() {
        return with(Map.of());
    }

    public static ApiConfig with(Map<String, String> keys) {
        return new SmallRyeConfigBuilder()
                .withConverter(io.quarkus.runtime.configuration.MemorySize.class, 200, new MemorySizeConverter())
                .withConverter(java.time.Duration.class, 200, new io.quarkus.runtime.configuration.DurationConverter())
                .withMapping(ApiConfig.class)
                .withSources(new PropertiesConfigSource(keys, "test", 100))
                .build()
                .getConfigMapping(ApiConfig.class);
    }
}
