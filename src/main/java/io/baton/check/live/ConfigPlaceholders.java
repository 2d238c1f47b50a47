package io.baton.check.live;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.apache.camel.Ordered;
import org.apache.camel.spi.PropertiesSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Answers the placeholders of routes from the configuration, one key at a time, and is asked first.
 *
 * <p>Camel's own source for it can also load everything, so Camel 4.17 lets it load everything at each placeholder, to
 * name the place the value is from ({@code DefaultPropertiesLookup}). That was two fifths of the work of a start.
 */
@Singleton
@Unremovable // found by its type
class ConfigPlaceholders implements PropertiesSource, Ordered {

    @Override
    public String getName() {
        return "baton";
    }

    /** The value of a key; null when it has none. */
    @Override
    public @Nullable String getProperty(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class).orElse(null);
    }

    @Override
    public int getOrder() {
        return HIGHEST;
    }
}
