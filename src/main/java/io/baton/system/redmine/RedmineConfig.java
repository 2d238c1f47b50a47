package io.baton.system.redmine;

import io.smallrye.config.ConfigMapping;

/** The Redmine that is the project teams' workspace. */
@ConfigMapping(prefix = "baton.redmine")
public interface RedmineConfig {

    /** Where it answers. */
    String url();

    /** The access key of Baton's user, who may add projects, versions and issues. */
    String apiKey();
}
