package io.baton.platform;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Settings as the program reads them: what a test sets, and the defaults for the rest. */
public final class Settings {

    private Settings() {}

    /** The settings of one kind. */
    public static <T> T of(Class<T> kind, Map<String, String> set) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().addDiscoveredConverters();
        set.forEach(builder::withDefaultValue);
        return builder.withMapping(kind).build().getConfigMapping(kind);
    }
}
