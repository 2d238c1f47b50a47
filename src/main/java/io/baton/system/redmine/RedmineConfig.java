package io.baton.system.redmine;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The Redmine that is the project teams' workspace. Needed only by the roles it plays. */
@ConfigMapping(prefix = "baton.redmine")
public interface RedmineConfig {

    /** Where it answers. */
    Optional<String> url();

    /** The access key of Baton's user, who may add projects, versions and issues. */
    Optional<String> apiKey();

    /** The number of a text field on versions and issues that takes Baton's key, or 0 where there is none. */
    @WithDefault("0")
    int keyField();
}
