package io.baton.system.slack;

import io.smallrye.config.ConfigMapping;

/** The Slack channel that is told about tasks. */
@ConfigMapping(prefix = "baton.slack")
public interface SlackConfig {

    /** The incoming webhook's address; whoever knows it can post, so it is a secret. */
    String webhookUrl();
}
