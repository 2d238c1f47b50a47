package io.baton.system.slack;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The Slack channel that is told about tasks. Needed only by the roles it plays. */
@ConfigMapping(prefix = "baton.slack")
public interface SlackConfig {

    /** The incoming webhook's address; whoever knows it can post, so it is a secret. */
    Optional<String> webhookUrl();
}
