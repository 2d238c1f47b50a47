package io.baton.system.redmine;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The Redmine that is the project teams' workspace. */
@ConfigMapping(prefix = "baton.redmine")
public interface RedmineConfig {

    /** Where it answers. */
    String url();

    /** The access key of Baton's user, who may add projects, versions and issues. */
    String apiKey();

    /** The number of a text field on versions and issues that takes Baton's key, or 0 where there is none. */
    @WithDefault("0")
    int keyField();
}
