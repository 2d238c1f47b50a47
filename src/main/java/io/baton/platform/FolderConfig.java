package io.baton.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where Baton reads what people edit; relative to the folder it is started in. */
@ConfigMapping(prefix = "baton.folders")
public interface FolderConfig {

    /** Camel YAML routes. */
    @WithDefault("routes")
    Path routes();

    /** JSLT mappings and the canonical schemas. */
    @WithDefault("mappings")
    Path mappings();

    /** Handoff definitions, in its folder {@code handoffs}, who is who, in {@code people}, and calendars, in {@code calendars}. */
    @WithDefault("config")
    Path config();
}
