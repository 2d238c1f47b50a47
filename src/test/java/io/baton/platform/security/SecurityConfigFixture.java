package io.baton.platform.security;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** Configuration of security without a running program. */
final class SecurityConfigFixture {

    static final String SHA256_OF_SECRET = "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b";

    private SecurityConfigFixture() {}

    static SecurityConfig with(Map<String, String> keys) {
        return new SmallRyeConfigBuilder()
                .withMapping(SecurityConfig.class)
                .withConverter(Duration.class, 100, new DurationConverter())
                .withSources(new PropertiesConfigSource(keys, "test", 100))
                .build()
                .getConfigMapping(SecurityConfig.class);
    }

    static SecurityConfig withToken(String sha256, String roles) {
        return with(Map.of("baton.security.tokens.crm.sha256", sha256, "baton.security.tokens.crm.roles", roles));
    }
}
