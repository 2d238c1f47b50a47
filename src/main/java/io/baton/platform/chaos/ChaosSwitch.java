package io.baton.platform.chaos;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Arms the configured crash point, or refuses to start where nobody may ask for a crash. */
@ApplicationScoped
public class ChaosSwitch {

    private static final String PROFILE = "sandbox";

    private final ChaosConfig config;

    public ChaosSwitch(ChaosConfig config) {
        this.config = config;
    }

    void arm(@Observes @Priority(1) StartupEvent ignored) {
        arm(ConfigUtils.isProfileActive(PROFILE));
    }

    void arm(boolean sandbox) {
        if (config.crashAt().isPresent() && !sandbox) {
            throw new ConfigurationException(
                    "Baton does not start: baton.chaos.crash-at is for the sandbox profile alone; remove it");
        }
        config.crashAt().ifPresent(point -> CrashPoints.arm(point, config.crashAfter()));
    }
}
