package io.baton.system.teams;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The Teams channel that is told about tasks. Needed only by the roles it plays. */
@ConfigMapping(prefix = "baton.teams")
public interface TeamsConfig {

    /** The address of the channel's workflow "when a Teams webhook request is received"; whoever knows it can post, so it is a secret. */
    Optional<String> webhookUrl();
}
